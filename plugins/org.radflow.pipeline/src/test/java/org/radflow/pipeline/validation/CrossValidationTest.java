package org.radflow.pipeline.validation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.DataHash;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.MeanFilter;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.PredictionColumns;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.TextColumn;

class CrossValidationTest {

    private static final Pipeline PIPELINE = new Pipeline(Cohorts.ROLES, List.of(new MeanFilter("a"), new TopFeatures(3), new Centroids(0.5)));
    private static final String YES = PredictionColumns.probability("class", "yes");

    private static CrossValidationResult run(SplitPlan plan, FeatureMatrix cases) {
        return new CrossValidation(plan, null).run(cases, PIPELINE, Progress.NONE);
    }

    @Test
    void everyStepIsLearnedFromTheTrainingOfTheFoldAlone() {
        FeatureMatrix cases = Cohorts.cohort(60, 2, 20, 2, 1, 3);
        CrossValidationResult result = run(new SplitPlan.KFold(5, 2, true, 1), cases);
        for (FoldResult fold : result.folds()) {
            FeatureMatrix alone = PIPELINE.fit(cases.rows(fold.split().training()), Progress.NONE).apply(cases.rows(fold.split().test()));
            assertArrayEquals(alone.numbers(YES).values(), fold.predictions().numbers(YES).values());
            assertEquals(List.of(new FoldResult.Choice("Mean a", 20, 20), new FoldResult.Choice("Top 3 features", 20, 3)),
                    fold.choices().subList(0, 2));
            assertEquals(3, fold.features().size());
        }
        assertEquals(30, result.selected().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void predictionsHaveARowForEachRepeatAndCase() {
        FeatureMatrix table = run(new SplitPlan.KFold(4, 2, true, 1), Cohorts.cohort(40, 2, 5, 2, 1, 3)).predictions();
        assertEquals(80, table.size());
        assertEquals(List.of("Case", "Repeat", "Fold", "patient", "centre", "class", "Prediction (class)", PredictionColumns.probability("class",
                "no"), YES), table.columns().stream().map(column -> column.name()).toList());
        assertEquals(40, IntStream.range(0, 80).filter(row -> table.numbers("Repeat").values()[row] == 2)
                .mapToObj(row -> table.column("Case").text(row)).distinct().count());
    }

    @Test
    void theNumberOfThreadsChangesNoBit() throws Exception {
        FeatureMatrix cases = Cohorts.cohort(60, 2, 20, 2, 1, 3);
        SplitPlan plan = new SplitPlan.KFold(5, 2, true, 1);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4);
        String first = one.submit(() -> DataHash.of(run(plan, cases).predictions())).get();
        assertEquals(first, four.submit(() -> DataHash.of(run(plan, cases).predictions())).get());
        List<Score> scores = one.submit(() -> run(plan, cases).scores(new Scores(0.95, 400, 1))).get();
        assertEquals(scores, four.submit(() -> run(plan, cases).scores(new Scores(0.95, 400, 1))).get());
        one.shutdown();
        four.shutdown();
    }

    @Test
    void aFoldThatFailsIsReportedWithTheReason() {
        FeatureMatrix cases = Cohorts.cohort(12, 1, 2, 1, 1, 3).with(new TextColumn("class",
                "yes", "no", "yes", "yes", "no", "no", "yes", "no", "yes", "yes", "no", "yes"));
        FeatureMatrix oneClass = cases.with(new TextColumn("class", IntStream.range(0, 12).mapToObj(i -> i % 3 == 0 && i % 2 == 0 ? "no" : "yes")
                .toArray(String[]::new)));
        CrossValidationResult result = run(new SplitPlan.LeaveOneCentreOut(), oneClass);
        FoldResult failed = result.folds().get(0);
        assertTrue(failed.hasFailed());
        assertEquals("Step 2, Top 3 features: Column 'class': found the classes [yes], expected two", failed.failure());
        assertFalse(result.folds().get(1).hasFailed());
        assertEquals(8, result.predictions().size());
        assertTrue(Double.isNaN(result.foldScores("AUC")[1]));
    }

    @Test
    void failuresOfAllFoldsFail() {
        FeatureMatrix cases = Cohorts.cohort(12, 1, 2, 1, 1, 3).with(new NumericColumn("f1", IntStream.range(0, 12)
                .mapToDouble(i -> Double.NaN).toArray()));
        String message = assertThrows(DataException.class, () -> run(new SplitPlan.KFold(3, 1, true, 1), cases)).getMessage();
        assertEquals("All 3 folds failed. Fold 1: Step 1, Mean a: Column 'f1': found missing values, expected none", message);
    }

    @Test
    void casesWithOneNameAndPipelinesWithoutAModelAreRefused() {
        FeatureMatrix cases = Cohorts.cohort(12, 1, 2, 1, 1, 3);
        assertThrows(DataException.class, () -> run(new SplitPlan.LeaveOneOut(), cases.rows(new int[] {0, 1, 1, 3})));
        Pipeline none = new Pipeline(Cohorts.ROLES, List.of(new MeanFilter("a")));
        String message = assertThrows(DataException.class, () -> new CrossValidation(new SplitPlan.KFold(3, 1, true, 1), null).run(cases, none,
                Progress.NONE)).getMessage();
        assertTrue(message.endsWith("expected a model as the last step"), message);
    }

    @Test
    void canBeCancelled() {
        assertThrows(CancellationException.class, () -> new CrossValidation(new SplitPlan.KFold(3, 1, true, 1), null).run(
                Cohorts.cohort(12, 1, 2, 1, 1, 3), PIPELINE, (fraction, message) -> {
                    throw new CancellationException();
                }));
    }

    @Test
    void leaveOneOutIsScoredTogether() {
        CrossValidationResult result = run(new SplitPlan.LeaveOneOut(), Cohorts.cohort(40, 1, 4, 2, 1.5, 3));
        Score auc = result.scores(new Scores(0.95, 0, 1)).get(0);
        assertEquals("DeLong", auc.method());
        assertTrue(auc.value().value() > 0.75 && auc.value().lower() < auc.value().value());
    }

    @Test
    void casesOfOnePatientAreDrawnTogetherInIntervals() {
        CrossValidationResult result = run(new SplitPlan.KFold(4, 1, true, 1), Cohorts.cohort(80, 4, 4, 2, 1, 3));
        assertTrue(result.scores(new Scores(0.95, 200, 1)).stream().allMatch(score -> score.method().equals("bootstrap of patients")));
    }
}
