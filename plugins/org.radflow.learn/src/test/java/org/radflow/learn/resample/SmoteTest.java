package org.radflow.learn.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.radflow.learn.Cohorts;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

class SmoteTest {

    private static final Roles ROLES = new Roles(new Outcome.Classes("class", ""), "patient", "", Set.of("age"));

    private static FeatureMatrix cases() {
        return new FeatureMatrix(Cohorts.names(9), java.util.List.of(new NumericColumn("x", 0, 1, 2, 3, 4, 5, 10, 12, 20),
            new NumericColumn("y", 0, 0, 0, 0, 0, 0, 100, 120, 200), new NumericColumn("age", 50, 51, 52, 53, 54, 55, 60, 61, 62),
            new TextColumn("class", "a", "a", "a", "a", "a", "a", "b", "b", "b"),
            new TextColumn("patient", "1", "2", "3", "4", "5", "6", "7", "8", "9")));
    }

    @Test
    void makesCasesBetweenNeighboursOfTheSmallClass() {
        Fit fit = new SmoteStep(1, 1, 7).fit(cases(), ROLES, Progress.NONE);
        FeatureMatrix after = fit.training();
        assertEquals(12, after.size());
        assertArrayEquals(new double[] {0, 3}, fit.step().details().numbers("Cases Added").values());
        double[] x = after.numbers("x").values();
        double[] y = after.numbers("y").values();
        for (int i = 9; i < 12; i++) {
            assertEquals("b", after.column("class").text(i));
            assertEquals(10 * x[i], y[i], 1e-9);
            assertTrue(x[i] >= (i == 11 ? 12 : 10) && x[i] <= (i == 11 ? 20 : 12), "case " + i + " at " + x[i]);
        }
        assertArrayEquals(new double[] {60, 61, 62}, java.util.Arrays.copyOfRange(after.numbers("age").values(), 9, 12));
        assertEquals("9", after.column("patient").text(11));
    }

    @Test
    void leavesCasesAloneThatItIsAppliedTo() {
        FeatureMatrix cases = cases();
        assertSame(cases, new SmoteStep(1, 5, 1).fit(cases, ROLES, Progress.NONE).step().apply(cases));
    }

    @Test
    void theSeedDecides() {
        double[] first = new SmoteStep(1, 2, 1).fit(cases(), ROLES, Progress.NONE).training().numbers("x").values();
        assertArrayEquals(first, new SmoteStep(1, 2, 1).fit(cases(), ROLES, Progress.NONE).training().numbers("x").values());
        assertTrue(first[9] != new SmoteStep(1, 2, 2).fit(cases(), ROLES, Progress.NONE).training().numbers("x").values()[9]);
    }

    @Test
    void aRatioThatIsReachedAddsNothing() {
        assertEquals(9, new SmoteStep(0.5, 2, 1).fit(cases(), ROLES, Progress.NONE).training().size());
    }

    @Test
    void oneCaseIsTooFew() {
        FeatureMatrix one = cases().with(new TextColumn("class", "a", "a", "a", "a", "a", "a", "a", "a", "b"));
        DataException e = assertThrows(DataException.class, () -> new SmoteStep(1, 5, 1).fit(one, ROLES, Progress.NONE));
        assertEquals("Column 'class': found one case of the class 'b', expected at least two to make others between them", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SmoteStep(1.5, 5, 1));
    }
}
