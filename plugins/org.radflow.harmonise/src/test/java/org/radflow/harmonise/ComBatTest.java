package org.radflow.harmonise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.TextColumn;

final class ComBatTest {

    private static final Roles ROLES = new Roles(new Outcome.Classes("y", ""), "", "", Set.of("age"));

    private static FeatureMatrix cases() {
        return new FeatureMatrix(IntStream.range(0, 9).mapToObj(i -> "case" + i).toList(), List.of(
                new TextColumn("scanner", "A", "A", "A", "A", "B", "B", "B", "C", "C"),
                new NumericColumn("f", 1, 2, 4, 3, 11, 14, 12, 7, 5),
                new NumericColumn("g", 5, 3, 4, 6, 9, 7, 8, 1, 3),
                new NumericColumn("h", 2, 9, 4, 3, 1, 1.5, 2, 30, 20),
                new NumericColumn("flat in B", 1, 2, 3, 4, 5, 5, 5, 6, 7),
                new NumericColumn("holes", 1, Double.NaN, 3, 4, 9, 5, 7, 6, 7),
                new NumericColumn("age", 40, 50, 60, 45, 41, 62, 57, 70, 38),
                new TextColumn("y", "0", "1", "0", "1", "0", "1", "0", "1", "0")));
    }

    private static ComBatSettings settings(boolean meanOnly, String reference, List<String> categorical, List<String> continuous, boolean outcome) {
        return new ComBatSettings("scanner", EmpiricalBayes.PARAMETRIC, meanOnly, reference, categorical, continuous, outcome, false);
    }

    private static String refused(ComBatSettings settings, FeatureMatrix cases) {
        return assertThrows(DataException.class, () -> new ComBat(settings).fit(cases, ROLES, Progress.NONE)).getMessage();
    }

    @Test
    void withoutPriorsEachBatchHasThePooledMeanAndVariance() {
        FeatureMatrix found = new ComBat(new ComBatSettings("scanner", EmpiricalBayes.NONE, false, "", List.of(), List.of(), false, false))
                .fit(cases(), ROLES, Progress.NONE).training();
        double[] values = found.numbers("f").values();
        double mean = Moments.mean(cases().numbers("f").values());
        double pooled = (5 + 14.0 / 3 + 2) / 9;
        for (int[] rows : new int[][] {{0, 1, 2, 3}, {4, 5, 6}, {7, 8}}) {
            double[] batch = Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
            assertEquals(mean, Moments.mean(batch), 1e-12);
            assertEquals(pooled, Moments.squaresAbout(batch, mean) / (batch.length - 1), 1e-12);
        }
    }

    @Test
    void newCasesOfKnownBatchesGetTheClosedFormula() {
        FittedComBat fitted = new ComBat(settings(false, "", List.of(), List.of("age"), false)).learn(cases(), ROLES, Progress.NONE);
        FeatureMatrix details = fitted.details();
        int row = 1; // feature f, batch B
        double mean = details.numbers("Mean").values()[row] + details.numbers("Slope age").values()[row] * 55;
        double expected = mean + (10 - mean - details.numbers("Standard Deviation").values()[row] * details.numbers("Gamma Star").values()[row])
                / Math.sqrt(details.numbers("Delta Star").values()[row]);
        FeatureMatrix one = cases().rows(new int[] {0}).with(List.of(new TextColumn("scanner", "B"), new NumericColumn("f", 10),
                new NumericColumn("age", 55)));
        assertEquals(expected, fitted.apply(one).numbers("f").values()[0], 1e-12);
    }

    @Test
    void whatCannotBeAdjustedStaysAndMissingStaysMissing() {
        Fit fit = new ComBat(settings(false, "", List.of(), List.of(), false)).fit(cases(), ROLES, Progress.NONE);
        assertArrayEquals(cases().numbers("flat in B").values(), fit.training().numbers("flat in B").values());
        assertTrue(Double.isNaN(fit.training().numbers("holes").values()[1]));
        assertTrue(Double.isFinite(fit.training().numbers("holes").values()[0]));
        assertEquals(List.of("1 of 5 features stay as they are, the first 'flat in B': it is constant in batch 'B'"), fit.step().warnings());
    }

    @Test
    void theReferenceBatchStaysBitForBit() {
        Fit fit = new ComBat(settings(false, "A", List.of(), List.of(), false)).fit(cases(), ROLES, Progress.NONE);
        assertArrayEquals(Arrays.copyOf(cases().numbers("f").values(), 4), Arrays.copyOf(fit.training().numbers("f").values(), 4));
    }

    @Test
    void badInputIsRefusedWithTheReason() {
        ComBatSettings plain = settings(false, "", List.of(), List.of(), false);
        assertEquals("Batch 'C': found 1 case, expected 2 or more: the variance of one case is not known. \"Mean only\" adjusts such a batch by "
                + "its mean", refused(plain, cases().rows(new int[] {0, 1, 2, 3, 4, 5, 6, 7})));
        assertEquals("Batches: found [A], expected two or more", refused(plain, cases().rows(new int[] {0, 1, 2, 3})));
        assertEquals("Reference batch: found 'Z', expected one of [A, B, C] in column 'scanner'",
                refused(settings(false, "Z", List.of(), List.of(), false), cases()));
        FeatureMatrix confounded = cases().with(new NumericColumn("tesla", 1, 1, 1, 1, 3, 3, 3, 3, 3));
        assertTrue(refused(settings(false, "", List.of(), List.of("tesla"), false), confounded).startsWith("Covariate 'tesla': it is confounded"));
        FeatureMatrix unlabelled = cases().with(new TextColumn("scanner", "A", "A", null, "A", "B", "B", "B", "C", "C"));
        assertEquals("Column 'scanner': found a case without a batch, expected one for each case", refused(plain, unlabelled));
    }

    @Test
    void oneCaseIsEnoughForMeans() {
        Fit fit = new ComBat(settings(true, "", List.of(), List.of(), false)).fit(cases().rows(new int[] {0, 1, 2, 3, 4, 5, 6, 7}), ROLES,
                Progress.NONE);
        assertTrue(Double.isFinite(fit.training().numbers("f").values()[7]));
    }

    @Test
    void theOutcomeIsNoCovariateUnlessAllowedAndNeverReadFromNewCases() {
        assertTrue(refused(settings(false, "", List.of("y"), List.of(), false), cases()).contains("arXiv 2410.19643"));
        FittedStep fitted = new ComBat(settings(false, "", List.of("y"), List.of(), true)).fit(cases(), ROLES, Progress.NONE).step();
        assertTrue(fitted.warnings().get(0).contains("arXiv 2410.19643"));
        assertArrayEquals(fitted.apply(cases()).numbers("f").values(), fitted.apply(cases().without(List.of("y"))).numbers("f").values());
    }

    @Test
    void aNewBatchIsLearnedFromEnoughCases() {
        FittedComBat fitted = new ComBat(new ComBatSettings("scanner", EmpiricalBayes.NONE, false, "", List.of(), List.of(), false, false))
                .learn(cases(), ROLES, Progress.NONE);
        FeatureMatrix fresh = cases().rows(new int[] {0, 1, 2}).with(List.of(new TextColumn("scanner", "D", "D", "D"),
                new NumericColumn("f", 100, 140, 120)));
        assertTrue(assertThrows(DataException.class, () -> fitted.apply(fresh)).getMessage().startsWith("Column 'scanner': found the batch 'D'"));
        assertEquals("Column 'scanner': found 3 cases of the new batch 'D', expected 4 or more to learn its effects from",
                assertThrows(DataException.class, () -> fitted.withBatchesOf(fresh, 4)).getMessage());
        double[] found = fitted.withBatchesOf(fresh, 3).apply(fresh).numbers("f").values();
        double mean = Moments.mean(cases().numbers("f").values());
        double deviation = Math.sqrt((5 + 14.0 / 3 + 2) / 9);
        assertArrayEquals(new double[] {mean - deviation, mean + deviation, mean}, found, 1e-9);
    }

    @Test
    void stepsAreTheSameAfterStoring() {
        StepKinds kinds = new StepKinds(List.of(new HarmoniseSteps()));
        for (Step step : List.of(new ComBat(settings(false, "A", List.of(), List.of("age"), false)),
                new NestedComBat(List.of("scanner", "y"), true, ComBatSettings.of("-")))) {
            Roles roles = new Roles(new Outcome.None(), "", "", Set.of("age", "y"));
            FittedStep fitted = step.fit(cases(), roles, Progress.NONE).step();
            StepKind kind = kinds.kind(step.kind());
            FittedStep read = kind.fitted(step.settings(), fitted.state());
            assertEquals(step, kind.step(step.settings()));
            assertArrayEquals(fitted.apply(cases()).numbers("f").values(), read.apply(cases()).numbers("f").values());
            assertEquals(fitted.inputs(), read.inputs());
        }
    }

    @Test
    void theSameBitsForAnyNumberOfThreads() throws Exception {
        ComBat step = new ComBat(new ComBatSettings("scanner", EmpiricalBayes.NON_PARAMETRIC, false, "", List.of(), List.of("age"), false, false));
        double[][] found = new double[2][];
        for (int run = 0; run < 2; run++) {
            ForkJoinPool pool = new ForkJoinPool(1 + 6 * run);
            try {
                found[run] = pool.submit(() -> step.fit(cases(), ROLES, Progress.NONE).training().numbers("f").values()).get();
            } finally {
                pool.shutdown();
            }
        }
        assertArrayEquals(found[0], found[1]);
    }
}
