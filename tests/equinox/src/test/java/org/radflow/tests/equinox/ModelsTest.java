package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.nodes.InstalledSteps;
import org.radflow.pipeline.state.State;

/** Weka as a bundle: models are learned, and stored ones find their classes again. */
class ModelsTest {

    static Stream<State> models() {
        return Stream.of(new State().put("id", "naive-bayes").put("kernel", true),
            new State().put("id", "support-vector-machine").put("kernel", "RBF").put("cost", 1.0).put("gamma", 0.1).put("seed", 1),
            new State().put("id", "multilayer-perceptron").put("hidden", 3).put("epochs", 20).put("learningRate", 0.3).put("momentum", 0.2)
                .put("seed", 1),
            new State().put("id", "random-forest").put("trees", 5).put("featuresPerSplit", 0).put("maximumDepth", 0).put("smallestLeaf", 1)
                .put("seed", 1),
            new State().put("id", "gradient-boosting").put("rounds", 5).put("shrinkage", 0.1).put("maximumDepth", 2).put("smallestLeaf", 1)
                .put("seed", 1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStoredModelTellsWhatItTold(State settings) {
        StepKind kind = InstalledSteps.kinds().kind(settings.text("id"));
        FeatureMatrix cases = cases();
        Roles roles = new Roles(new Outcome.Classes("class", ""), "", "", Set.of());
        Classifier fitted = (Classifier)kind.step(settings).fit(cases, roles, Progress.NONE).step();
        assertArrayEquals(fitted.probabilities(cases), ((Classifier)kind.fitted(settings, fitted.state())).probabilities(cases));
    }

    private static FeatureMatrix cases() {
        Random random = new Random(1);
        double[][] x = new double[3][40];
        for (double[] column : x) {
            Arrays.setAll(column, i -> random.nextGaussian());
        }
        String[] labels = new String[40];
        Arrays.setAll(labels, i -> x[0][i] + 0.3 * x[1][i] > 0 ? "yes" : "no");
        List<Column> columns = new ArrayList<>(List.of(new TextColumn("class", labels)));
        for (int j = 0; j < x.length; j++) {
            columns.add(new NumericColumn("f" + j, x[j]));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            names.add("case " + i);
        }
        return new FeatureMatrix(names, columns);
    }
}
