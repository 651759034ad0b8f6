package org.radflow.learn.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.learn.linear.LogisticRegressionStep;
import org.radflow.learn.neighbours.NearestNeighboursStep;
import org.radflow.learn.weka.DecisionTreeStep;
import org.radflow.learn.weka.GradientBoostingStep;
import org.radflow.learn.weka.RandomForestStep;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.model.SurvivalModel;
import org.radflow.pipeline.state.State;

/** Fitted models explained: SHAP values add up to what the models say, nomograms give it back. */
class ExplainModelsTest {

    private static final DoubleUnaryOperator LOGIT = p -> Math.log(p / (1 - p));

    private static FeatureMatrix cases() {
        SplittableRandom random = new SplittableRandom(11);
        double[][] x = new double[3][80];
        String[] labels = new String[80];
        for (int i = 0; i < labels.length; i++) {
            for (double[] column : x) {
                column[i] = random.nextDouble() * 2 - 1;
            }
            labels[i] = x[0][i] + 0.5 * x[1][i] + 0.6 * (random.nextDouble() - 0.5) > 0 ? "yes" : "no";
        }
        return new FeatureMatrix(IntStream.range(0, labels.length).mapToObj(i -> "case " + i).toList(), List.of(new NumericColumn("a", x[0]),
                new NumericColumn("b", x[1]), new NumericColumn("c", x[2]), new TextColumn("label", labels)));
    }

    private static FittedPipeline fit(Step step) {
        return new Pipeline(new Roles(new Outcome.Classes("label", "yes"), "", "", Set.of("label")), List.of(step)).fit(cases(), Progress.NONE);
    }

    private static Shap shap(Step step, String positive) {
        return ModelShap.of(fit(step).last(), positive, cases(), cases().rows(new int[] {0, 1, 2, 3, 4, 5, 6, 7}), 1, 5, Progress.NONE);
    }

    private static void addsUpTo(Step step, String positive, DoubleUnaryOperator link) {
        double[] outputs = Output.of(fit(step).last(), positive).of(cases());
        Shap shap = shap(step, positive);
        for (int row = 0; row < outputs.length; row++) {
            assertEquals(link.applyAsDouble(outputs[row]), shap.output(row), 1e-9);
        }
    }

    @Test
    void valuesAddUpToTheProbabilityOrItsLogOdds() {
        addsUpTo(new RandomForestStep(20, 2, 0, 1, 3), "yes", p -> p);
        addsUpTo(new RandomForestStep(20, 2, 0, 1, 3), "no", p -> p);
        addsUpTo(new DecisionTreeStep(2, true, 0.25, 1), "yes", p -> p);
        addsUpTo(new LogisticRegressionStep(0), "yes", LOGIT);
        addsUpTo(new LogisticRegressionStep(0), "no", LOGIT);
        addsUpTo(new NearestNeighboursStep(5, false), "yes", p -> p);
    }

    /** The difference of the scores of both classes is the logarithm of the odds. */
    @Test
    void valuesOfBoostedTreesAddUpToTheScore() {
        GradientBoostingStep step = new GradientBoostingStep(10, 0.3, 2, 2, 1);
        double[] outputs = Output.of(fit(step).last(), "yes").of(cases());
        Shap yes = shap(step, "yes");
        Shap no = shap(step, "no");
        for (int row = 0; row < outputs.length; row++) {
            assertEquals(LOGIT.applyAsDouble(outputs[row]), yes.output(row) - no.output(row), 1e-9);
        }
    }

    @Test
    void theFeatureThatCountsIsTheMostImportant() {
        FittedPipeline pipeline = fit(new RandomForestStep(50, 2, 0, 1, 3));
        Explained explained = Explained.pipeline(pipeline, cases(), "yes");
        PermutationImportance importance = PermutationImportance.of(cases(), FeatureGroups.single(explained.features()),
                ModelScore.AUC.of(explained.output(), pipeline.last(), pipeline.roles(), cases(), "yes"), 5, 1, Progress.NONE);
        assertTrue(importance.mean(0) > importance.mean(1) && importance.mean(1) > importance.mean(2));
        assertThrows(DataException.class, () -> Output.of(pipeline.last(), "maybe"));
    }

    @Test
    void nomogramOfLogisticRegressionGivesItsLogOdds() {
        FittedPipeline pipeline = fit(new LogisticRegressionStep(0));
        Explained explained = Explained.pipeline(pipeline, cases(), "yes");
        Output logOdds = cases -> Arrays.stream(explained.output().of(cases)).map(LOGIT).toArray();
        Nomogram nomogram = LinearPredictor.nomogram(new Explained(cases(), explained.features(), logOdds));
        givesBack(nomogram, logOdds.of(cases()));
    }

    private static void givesBack(Nomogram nomogram, double[] predictors) {
        double[][] x = cases().numbers(nomogram.features());
        for (int i = 0; i < predictors.length; i++) {
            double total = 0;
            for (int j = 0; j < x.length; j++) {
                assertTrue(nomogram.points(j, x[j][i]) >= -1e-9);
                total += nomogram.points(j, x[j][i]);
            }
            assertEquals(predictors[i], nomogram.predictor(total), 1e-6);
        }
    }

    @Test
    void nomogramOfACoxModelLeavesOutWhatHasNoEffect() {
        double[] survival = Arrays.stream(new Hazards().survival(cases(), new double[] {2})).mapToDouble(row -> row[0]).toArray();
        Output output = cases -> Arrays.stream(new Hazards().survival(cases, new double[] {2})).mapToDouble(row -> Math.log(-Math.log(row[0])))
            .toArray();
        Nomogram nomogram = LinearPredictor.nomogram(new Explained(cases(), List.of("a", "b", "c"), output));
        assertEquals(List.of("a", "c"), nomogram.features());
        givesBack(nomogram, Arrays.stream(survival).map(s -> Math.log(-Math.log(s))).toArray());
    }

    @Test
    void nomogramOfAForestIsRefused() {
        FittedPipeline pipeline = fit(new RandomForestStep(20, 2, 0, 1, 3));
        Explained explained = Explained.pipeline(pipeline, cases(), "yes");
        DataException e = assertThrows(DataException.class, () -> LinearPredictor.nomogram(explained));
        assertTrue(e.getMessage().contains("no straight line"), e.getMessage());
    }

    /** Proportional hazards: S(t) = exp(-0.1 t exp(a - 2 c)). */
    private record Hazards() implements SurvivalModel {

        @Override
        public String event() {
            return "event";
        }

        @Override
        public double[] risk(FeatureMatrix cases) {
            double[][] x = cases.numbers(List.of("a", "c"));
            return IntStream.range(0, cases.size()).mapToDouble(i -> Math.exp(x[0][i] - 2 * x[1][i])).toArray();
        }

        @Override
        public double[][] survival(FeatureMatrix cases, double[] times) {
            return Arrays.stream(risk(cases)).mapToObj(risk -> Arrays.stream(times).map(t -> Math.exp(-0.1 * t * risk)).toArray())
                    .toArray(double[][]::new);
        }

        @Override
        public double[] reportedTimes() {
            return new double[0];
        }

        @Override
        public List<String> inputs() {
            return List.of("a", "c");
        }

        @Override
        public State state() {
            return new State();
        }

        @Override
        public FeatureMatrix details() {
            return new FeatureMatrix(List.of(), List.of());
        }
    }
}
