package org.radflow.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final Roles ROLES = new Roles(new Outcome.Classes("outcome", ""), "patient", "", Set.of("age"));

    private static FeatureMatrix cases(double... values) {
        List<String> names = java.util.stream.IntStream.range(0, values.length).mapToObj(i -> "case " + i).toList();
        return new FeatureMatrix(names, List.of(new NumericColumn("volume", values, Map.of(Column.UNIT, "mm3")),
                new NumericColumn("age", new double[values.length]), new NumericColumn("outcome", new double[values.length]),
                new TextColumn("patient", new String[values.length])));
    }

    private static FittedPipeline fit(double... values) {
        return new Pipeline(ROLES, List.of(new MeanFilter("a"), new MeanFilter("b"))).fit(cases(values), Progress.NONE);
    }

    @Test
    void learnsFromTheTrainingAloneAndAppliesToOthers() {
        FeatureMatrix result = fit(1, 2, 6).apply(cases(3, 10));
        assertArrayEquals(new double[] {0, 7}, result.numbers("volume").values());
        assertArrayEquals(new double[] {0, 0}, result.numbers("age").values());
    }

    @Test
    void aResultDoesNotDependOnTheOtherCases() {
        FittedPipeline pipeline = fit(1, 2, 6);
        assertEquals(pipeline.apply(cases(3, 10)).numbers("volume").values()[1], pipeline.apply(cases(10)).numbers("volume").values()[0]);
    }

    @Test
    void stepsAppendedOneByOneAreThePipelineFittedAtOnce() {
        FeatureMatrix training = cases(1, 2, 6);
        Fit first = new MeanFilter("a").fit(training, ROLES, Progress.NONE);
        Fit second = new MeanFilter("b").fit(first.training(), ROLES, Progress.NONE);
        FittedPipeline wired = FittedPipeline.start(ROLES, training).then(new MeanFilter("a"), first.step())
                .then(new MeanFilter("b"), second.step());
        FittedPipeline atOnce = wired.specification().fit(training, Progress.NONE);
        assertEquals(wired.training(), atOnce.training());
        assertArrayEquals(wired.apply(training).numbers("volume").values(), atOnce.apply(training).numbers("volume").values());
    }

    @Test
    void featuresAreNumbersWithoutAnotherRole() {
        assertEquals(List.of("volume"), ROLES.features(cases(1)));
        FeatureMatrix predicted = cases(1).with(List.of(new NumericColumn(PredictionColumns.probability("outcome", "1"), 0.5),
                new NumericColumn(Roles.CASE_WEIGHT, 2), new NumericColumn("PC1", 3)));
        assertEquals(List.of("volume", "PC1"), ROLES.features(predicted));
    }

    @Test
    void aMissingColumnIsRefusedWithTheStepThatNeedsIt() {
        FeatureMatrix lacking = cases(1, 2).without(Set.of("volume"));
        assertEquals("Column 'volume': not in the table, expected by step 1, Mean a",
                assertThrows(DataException.class, () -> fit(1, 2).apply(lacking)).getMessage());
    }

    @Test
    void anotherUnitIsRefused() {
        FeatureMatrix litres = cases(1).with(new NumericColumn("volume", new double[] {1}, Map.of(Column.UNIT, "l")));
        assertEquals("Column 'volume': found the unit 'l', expected 'mm3' as in the training",
                assertThrows(DataException.class, () -> fit(1, 2).apply(litres)).getMessage());
        FeatureMatrix unknown = cases(1).with(new NumericColumn("volume", 1));
        assertArrayEquals(new double[] {-0.5}, fit(1, 2).apply(unknown).numbers("volume").values());
    }

    @Test
    void aStepThatCannotUseTheCasesIsNamed() {
        assertEquals("Step 1, Mean a: Column 'volume': found missing values, expected none",
                assertThrows(DataException.class, () -> fit(1, Double.NaN)).getMessage());
    }

    @Test
    void infiniteNumbersRepeatedNamesAndWrongSizesAreRefused() {
        assertThrows(DataException.class, () -> new NumericColumn("x", 1, Double.POSITIVE_INFINITY));
        assertThrows(DataException.class, () -> new FeatureMatrix(List.of("a"), List.of(new NumericColumn("x", 1), new NumericColumn("x", 2))));
        assertThrows(DataException.class, () -> new FeatureMatrix(List.of("a"), List.of(new NumericColumn("x", 1, 2))));
    }

    @Test
    void outcomesAreChecked() {
        FeatureMatrix table = new FeatureMatrix(List.of("a", "b"), List.of(new NumericColumn("time", 3, -1), new NumericColumn("event", 0, 0.5),
                new NumericColumn("grade", 2, 10), new TextColumn("label", "x", null)));
        Outcome.Survival survival = new Outcome.Survival("time", "event");
        assertTrue(assertThrows(DataException.class, () -> survival.times(table)).getMessage().contains("'time': found -1.0"));
        assertTrue(assertThrows(DataException.class, () -> survival.events(table)).getMessage().contains("'event': found 0.5"));
        assertEquals(List.of("10", "2"), new Outcome.Classes("grade", "").classes(table));
        assertThrows(DataException.class, () -> new Outcome.Classes("label", "").indexes(table, List.of("x")));
        assertThrows(DataException.class, () -> new Outcome.Classes("grade", "3").positive(List.of("10", "2")));
        assertTrue(assertThrows(DataException.class, () -> ROLES.survival()).getMessage().contains("expected times and events"));
    }

    @Test
    void theHashTellsTablesApart() {
        assertEquals(DataHash.of(cases(1, 2)), DataHash.of(cases(1, 2)));
        assertNotEquals(DataHash.of(cases(1, 2)), DataHash.of(cases(2, 1)));
        assertNotEquals(DataHash.of(cases(0.0)), DataHash.of(cases(-0.0)));
    }

    @Test
    void piecesOfWorkComeInOrderAndStopWhenAsked() {
        assertEquals(List.of(0, 1, 4, 9), Parallel.map(4, Progress.NONE, "squares", i -> i * i));
        Progress stopped = (fraction, message) -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class, () -> Parallel.map(4, stopped, "", i -> i));
    }

    @Test
    void seedsOfPiecesDiffer() {
        assertEquals(Seeds.of(1, 2, 3), Seeds.of(1, 2, 3));
        assertEquals(10_000, java.util.stream.LongStream.range(0, 10_000).map(i -> Seeds.of(7, i / 100, i % 100)).distinct().count());
        assertFalse(Seeds.of(1, 2) == Seeds.of(2, 1));
    }
}
