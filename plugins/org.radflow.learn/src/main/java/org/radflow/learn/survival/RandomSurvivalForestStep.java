package org.radflow.learn.survival;

import java.util.List;
import java.util.stream.IntStream;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.survival.Concordance;

/**
 * Random survival forest on all features; see {@link RandomSurvivalForest}.
 *
 * @param trees            how many, 1 or more
 * @param featuresPerSplit drawn at each split; 0 for the square root of their number
 * @param smallestLeaf     cases in a leaf at least
 * @param seed             of all that is drawn
 * @param reportedTimes    ascending times at which predictions tell the survival
 */
public record RandomSurvivalForestStep(int trees, int featuresPerSplit, int smallestLeaf, long seed, double[] reportedTimes) implements Step {

    public static final StepKind KIND = new Kind("random-survival-forest",
            settings -> new RandomSurvivalForestStep(settings.number32("trees"), settings.number32("features per split"),
                    settings.number32("smallest leaf"), settings.integer("seed"), settings.numbers("reported times")),
            (settings, state) -> ForestModel.read(state));

    /** @throws IllegalArgumentException naming a setting out of range */
    public RandomSurvivalForestStep {
        Settings.range("Trees", trees, 1, 100_000);
        Settings.range("Features per split", featuresPerSplit, 0, Integer.MAX_VALUE);
        Settings.range("Smallest leaf", smallestLeaf, 1, Integer.MAX_VALUE);
        ReportedTimes.check(reportedTimes);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Random Survival Forest (" + trees + " trees)";
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("trees", trees).put("features per split", featuresPerSplit).put("smallest leaf", smallestLeaf).put("seed", seed)
                .put("reported times", reportedTimes);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        SurvivalCases cases = SurvivalCases.of(training, roles);
        RandomSurvivalForest forest = RandomSurvivalForest.grow(cases.x(), cases.times(), cases.events(), cases.cases().weights(),
                new RandomSurvivalForest.Growth(trees, featuresPerSplit, smallestLeaf, seed), progress);
        List<String> features = cases.cases().features();
        double[] splits = new double[features.size()];
        for (SurvivalTree tree : forest.trees()) {
            IntStream.of(tree.feature()).filter(feature -> feature >= 0).forEach(feature -> splits[feature]++);
        }
        DetailTable details = new DetailTable(features, List.of("Splits"), new double[][] {splits},
                List.of("Cases: " + cases.size() + ", events: " + cases.happened(), outOfBag(forest, cases)));
        return Fit.of(new ForestModel(cases.event(), features, forest, reportedTimes, details), training);
    }

    private static String outOfBag(RandomSurvivalForest forest, SurvivalCases cases) {
        int[] rows = IntStream.range(0, cases.size()).filter(i -> !Double.isNaN(forest.outOfBag()[i])).toArray();
        try {
            Concordance concordance = Concordance.harrell(IntStream.of(rows).mapToDouble(i -> cases.times()[i]).toArray(),
                    IntStream.of(rows).map(i -> cases.events()[i]).toArray(), IntStream.of(rows).mapToDouble(i -> forest.outOfBag()[i]).toArray());
            return "Concordance out of bag: " + Settings.text(concordance.value()) + ", standard error "
                    + Settings.text(concordance.standardError());
        } catch (DataException e) {
            return "Concordance out of bag: too few cases or trees to tell";
        }
    }
}
