package org.radflow.pipeline.validation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.PredictionColumns;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

class ComparisonTest {

    private static final Roles ROLES = new Roles(new Outcome.Classes("y", ""), "", "", java.util.Set.of());
    private static final double[] TRUTH = {1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0};
    private static final double[] FIRST = {.9, .4, .7, .55, .55, .2, .8, .35, .3, .1, .6, .95, .4, .65, .45, .15};
    private static final double[] SECOND = {.6, .5, .7, .4, .45, .3, .9, .2, .35, .25, .65, .8, .1, .75, .5, .05};

    private static FeatureMatrix table(double[] probabilities) {
        return new FeatureMatrix(IntStream.range(0, 16).mapToObj(i -> "c" + i).toList(), List.of(new NumericColumn("y", TRUTH),
                new NumericColumn(PredictionColumns.probability("y", "1"), probabilities)));
    }

    /** pROC 1.18: {@code roc.test(roc(y, a), roc(y, b), method = "delong", paired = TRUE)$p.value} */
    @Test
    void areasAreComparedByDeLong() {
        int[] reversed = IntStream.range(0, 16).map(i -> 15 - i).toArray();
        List<ModelComparison.Difference> differences = ModelComparison.compare(table(FIRST), table(SECOND).rows(reversed), ROLES,
                new Scores(0.95, 500, 1));
        assertEquals("DeLong", differences.get(0).method());
        assertEquals(0.726393403802297, differences.get(0).p(), 1e-12);
        ModelComparison.Difference paired = differences.get(1);
        assertEquals(0.880952380952381 - 0.857142857142857, paired.difference().value(), 1e-12);
        assertTrue(paired.difference().lower() < 0 && paired.difference().upper() > 0.05 && paired.p() > 0.3);
    }

    @Test
    void otherCasesOrOutcomesAreRefused() {
        Scores how = new Scores(0.95, 100, 1);
        assertEquals("Cases: found 16 in the first table and 15 in the second, 15 in both, expected the same cases, each once",
                assertThrows(DataException.class, () -> ModelComparison.compare(table(FIRST), table(SECOND).rows(IntStream.range(0, 15).toArray()),
                        ROLES, how)).getMessage());
        FeatureMatrix other = table(SECOND).with(new NumericColumn("y", IntStream.range(0, 16).mapToDouble(i -> i % 2).toArray()));
        assertThrows(DataException.class, () -> ModelComparison.compare(table(FIRST), other, ROLES, how));
    }

    /** R 4.2: {@code t <- mean(d) / sqrt((1/4 + 25/75) * var(d)); 2 * pt(-t, 3); mean(d) + c(-1, 1) * qt(.975, 3) * sqrt((1/4 + 25/75) * var(d))} */
    @Test
    void correctedResampledT() {
        ModelComparison.Difference difference = ModelComparison.correctedT("AUC", new double[] {0.8, 0.7, 0.9, 0.75},
                new double[] {0.76, 0.69, 0.84, 0.70}, 75, 25, 0.95);
        assertEquals(0.04, difference.difference().value(), 1e-12);
        assertEquals(0.0938015237634567, difference.p(), 1e-9);
        assertEquals(-0.0125076851419909, difference.difference().lower(), 1e-9);
        assertEquals(0.0925076851419910, difference.difference().upper(), 1e-9);
    }

    /** By hand from the formulas of the paper: R = (0.4 - 0.1) / (0.5 - 0.1) = 0.75. */
    @Test
    void point632Plus() {
        Point632 point = Point632.of(0.1, 0.4, 0.5);
        assertEquals(0.75, point.overfit(), 1e-15);
        assertEquals(0.632 / (1 - 0.368 * 0.75), point.weight(), 1e-15);
        assertEquals(0.1 * (1 - point.weight()) + 0.4 * point.weight(), point.error(), 1e-12);
        assertEquals(0.368 * 0.2 + 0.632 * 0.1, Point632.of(0.2, 0.1, 0.5).error(), 1e-15);
    }

    @Test
    void point632PlusOfAnOverfittingPipelineLiesNearTheTruth() {
        FeatureMatrix noise = Cohorts.cohort(60, 1, 200, 0, 0, 4);
        Pipeline pipeline = new Pipeline(Cohorts.ROLES, List.of(new TopFeatures(5), new Centroids(0.5)));
        CrossValidationResult rounds = new CrossValidation(new SplitPlan.Bootstrap(50, 2), null).run(noise, pipeline, Progress.NONE);
        Bootstrap632.Result result = Bootstrap632.of(rounds, pipeline, "AUC", 1, Progress.NONE);
        assertTrue(result.apparent() > 0.8, "apparent: " + result.apparent());
        assertEquals(0.5, result.value(), 0.1);
    }

    @Test
    void permutedOutcomesStayWithThePatient() {
        FeatureMatrix cases = Cohorts.cohort(60, 3, 2, 2, 1, 4);
        FeatureMatrix permuted = PermutationTest.permuted(cases, Cohorts.ROLES, 9);
        int changed = 0;
        for (int patient = 0; patient < 20; patient++) {
            String label = permuted.column("class").text(3 * patient);
            assertEquals(label, permuted.column("class").text(3 * patient + 1));
            assertEquals(label, permuted.column("class").text(3 * patient + 2));
            changed += label.equals(cases.column("class").text(3 * patient)) ? 0 : 1;
        }
        assertTrue(changed > 3);
        assertEquals(30, IntStream.range(0, 60).filter(i -> permuted.column("class").text(i).equals("yes")).count());
    }

    @Test
    void permutationTestTellsSignalFromNoise() {
        Pipeline pipeline = new Pipeline(Cohorts.ROLES, List.of(new TopFeatures(2), new Centroids(0.5)));
        CrossValidation validation = new CrossValidation(new SplitPlan.KFold(4, 1, true, 2), null);
        PermutationTest.Result signal = PermutationTest.run(Cohorts.cohort(40, 1, 10, 2, 1.5, 4), pipeline, validation, "AUC", 39, 1, Progress.NONE);
        assertEquals(1 / 40.0, signal.p());
        PermutationTest.Result noise = PermutationTest.run(Cohorts.cohort(40, 1, 10, 0, 0, 4), pipeline, validation, "AUC", 39, 1, Progress.NONE);
        assertTrue(noise.p() > 0.05, "p of noise: " + noise.p());
    }

    @Test
    void externalCasesAreScoredAndCompared() {
        FeatureMatrix development = Cohorts.cohort(60, 1, 3, 2, 1, 4);
        FittedPipeline fitted = new Pipeline(Cohorts.ROLES, List.of(new Centroids(3))).fit(development, Progress.NONE);
        FeatureMatrix elsewhere = Cohorts.cohort(200, 1, 3, 2, 1, 5);
        FeatureMatrix predicted = fitted.apply(elsewhere.with(new NumericColumn("f2", java.util.Arrays.stream(elsewhere.numbers("f2").values())
                .map(value -> value + 2).toArray())));
        Scores how = new Scores(0.95, 100, 1);
        List<Score> scores = how.of(predicted, Cohorts.ROLES);
        assertTrue(scores.get(0).value().value() > 0.75);
        double brier = scores.stream().filter(score -> score.name().equals("Brier Score")).findFirst().orElseThrow().value().value();
        Score recalibrated = ExternalValidation.recalibrated(predicted, Cohorts.ROLES, how).get(0);
        assertEquals("Brier Score (if recalibrated here)", recalibrated.name());
        assertTrue(recalibrated.value().value() < brier);
        List<ExternalValidation.CaseMix> mix = ExternalValidation.caseMix(development, predicted, fitted);
        assertEquals(List.of("f0", "f1", "f2"), mix.stream().map(ExternalValidation.CaseMix::column).toList());
        assertEquals(2, mix.get(2).difference(), 0.5);
        assertEquals(60, mix.get(2).development().cases());
    }

    @Test
    void aMissingOrImpossiblePredictionIsRefused() {
        double[] missing = FIRST.clone();
        missing[3] = Double.NaN;
        assertEquals("Column 'P (y=1)': found 1 of 16 values missing, expected one for each case",
                assertThrows(DataException.class, () -> new Scores(0.95, 0, 1).of(table(missing), ROLES)).getMessage());
        double[] large = FIRST.clone();
        large[3] = 1.5;
        assertEquals("Column 'P (y=1)': found 1.5, expected probabilities from 0 to 1",
                assertThrows(DataException.class, () -> new Scores(0.95, 0, 1).of(table(large), ROLES)).getMessage());
        FeatureMatrix one = table(FIRST).with(new TextColumn("y", IntStream.range(0, 16).mapToObj(i -> "1").toArray(String[]::new)));
        assertThrows(DataException.class, () -> new Scores(0.95, 0, 1).of(one, ROLES));
    }

    @Test
    void scoresOfOneClassSayWhyTheyAreMissing() {
        FeatureMatrix both = table(FIRST).with(new NumericColumn(PredictionColumns.probability("y", "0"), new double[16]));
        FeatureMatrix ones = both.rows(IntStream.range(0, 16).filter(i -> TRUTH[i] == 1).toArray());
        List<Score> scores = new Scores(0.95, 0, 1).of(ones, ROLES);
        assertEquals("Scores: found 7 positive and 0 negative cases, expected some of both", scores.get(0).problem());
        assertArrayEquals(new double[] {6 / 7.0}, scores.stream().filter(score -> score.name().equals("Sensitivity"))
                .mapToDouble(score -> score.value().value()).toArray());
    }
}
