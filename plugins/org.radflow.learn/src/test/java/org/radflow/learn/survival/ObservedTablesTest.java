package org.radflow.learn.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.survival.KaplanMeier;

class ObservedTablesTest {

    private static final Outcome.Survival OUTCOME = new Outcome.Survival("t", "e");
    private static final FeatureMatrix CASES = new FeatureMatrix(List.of("1", "2", "3", "4", "5", "6"), List.of(
            new NumericColumn("t", 1, 2, 3, 4, 5, Double.NaN), new NumericColumn("e", 1, 0, 2, 1, 1, 1),
            new TextColumn("g", "b", "a", "b", "a", "b", "a")));

    @Test
    void curvesOfGroups() {
        ObservedGroups observed = ObservedGroups.of(CASES, OUTCOME, "g");
        assertEquals(1, observed.leftOut());
        assertEquals(List.of("a", "b"), observed.names());
        FeatureMatrix curves = KaplanMeierTables.curves(observed, 0.95, KaplanMeier.Interval.LOG);
        assertEquals(5, curves.size());
        assertEquals("b", curves.column("Group").text(2));
        assertEquals(2 / 3.0, curves.numbers("Survival").values()[2], 1e-12);
        assertEquals(1, curves.numbers("Censored").values()[3]);
        assertTrue(curves.column("Lower").isMissing(4));
        assertEquals(2, KaplanMeierTables.medians(observed, 0.95, KaplanMeier.Interval.LOG).size());
        assertEquals(2, KaplanMeierTables.logRank(observed).size());
        assertEquals(0, KaplanMeierTables.logRank(ObservedGroups.of(CASES, OUTCOME, "")).size());
    }

    @Test
    void incidenceOfKinds() {
        ObservedGroups observed = ObservedGroups.of(CASES, OUTCOME, "");
        FeatureMatrix curves = IncidenceTables.curves(observed, 0.95);
        assertEquals(10, curves.size());
        assertEquals(0.2, curves.numbers("Incidence").values()[0], 1e-12);
        assertEquals("2", curves.column("Event").text(5));
        assertEquals(0, IncidenceTables.tests(observed).size());
        assertEquals(2, IncidenceTables.tests(ObservedGroups.of(CASES, OUTCOME, "g")).size());
    }

    @Test
    void refusesColumnsThatHoldNoTimes() {
        assertThrows(DataException.class, () -> ObservedGroups.of(CASES, new Outcome.Survival("g", "e"), ""));
        assertThrows(DataException.class, () -> ObservedGroups.of(CASES.rows(new int[] {5}), OUTCOME, ""));
    }
}
