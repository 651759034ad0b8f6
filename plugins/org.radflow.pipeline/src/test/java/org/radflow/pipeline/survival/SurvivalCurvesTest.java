package org.radflow.pipeline.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radflow.pipeline.survival.KaplanMeier.Interval.LOG;
import static org.radflow.pipeline.survival.KaplanMeier.Interval.LOG_LOG;
import static org.radflow.pipeline.survival.KaplanMeier.Interval.PLAIN;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;

/** Oracle: R 4.2.2, survival 3.5.3 and cmprsk 2.2.11, with the same data as time, event, kind, placebo, wbc; mp is placebo == 0. */
class SurvivalCurvesTest {

    private static final double[] TREATED_WEEKS = Arrays.copyOf(Leukaemia.WEEKS, 21);
    private static final int[] TREATED_RELAPSE = Arrays.copyOf(Leukaemia.RELAPSE, 21);

    @Test
    void kaplanMeierOfAll() {
        // s <- summary(survfit(Surv(time, event) ~ 1)); s$n.risk; s$surv; s$std.err
        KaplanMeier curve = KaplanMeier.of(Leukaemia.WEEKS, Leukaemia.RELAPSE);
        assertEquals(33, curve.table().atRisk(6));
        assertEquals(0.714285714, curve.at(6), 1e-9);
        assertEquals(0.785714286, curve.before(6), 1e-9);
        assertEquals(0.0697071481, curve.standardError(6), 1e-9);
        assertEquals(0.189474424, curve.at(30), 1e-9);
        assertEquals(0.0709867389, curve.standardError(23), 1e-9);
        assertEquals(1, curve.at(0.5));
        assertEquals(12, curve.median());
        assertArrayEquals(new double[] {8, 22}, curve.quantileInterval(0.5, 0.95, LOG));
    }

    @Test
    void confidenceIntervals() {
        // summary(survfit(Surv(time[mp], event[mp]) ~ 1, conf.type = ...), times = c(6, 23))
        KaplanMeier curve = KaplanMeier.of(TREATED_WEEKS, TREATED_RELAPSE);
        assertArrayEquals(new double[] {0.7074793118252, 1}, curve.interval(6, 0.95, PLAIN), 1e-12);
        assertArrayEquals(new double[] {0.1843848638406, 0.7119736795768}, curve.interval(23, 0.95, PLAIN), 1e-12);
        assertArrayEquals(new double[] {0.7198170839163, 1}, curve.interval(6, 0.95, LOG), 1e-12);
        assertArrayEquals(new double[] {0.2487882268177, 0.8073720455291}, curve.interval(23, 0.95, LOG), 1e-12);
        assertArrayEquals(new double[] {0.6197179552660, 0.9515517476470}, curve.interval(6, 0.95, LOG_LOG), 1e-12);
        assertArrayEquals(new double[] {0.1880520059592, 0.6801426284952}, curve.interval(23, 0.95, LOG_LOG), 1e-12);
        assertArrayEquals(new double[] {1, 1}, KaplanMeier.of(new double[] {1, 2}, new int[2]).interval(3, 0.95, LOG));
    }

    @Test
    void quantiles() {
        // quantile(survfit(Surv(time[mp], event[mp]) ~ 1), c(.25, .5))
        KaplanMeier curve = KaplanMeier.of(TREATED_WEEKS, TREATED_RELAPSE);
        assertEquals(13, curve.quantile(0.25));
        assertEquals(23, curve.median());
        assertArrayEquals(new double[] {16, Double.NaN}, curve.quantileInterval(0.5, 0.95, LOG));
        assertArrayEquals(new double[] {6, 22}, curve.quantileInterval(0.25, 0.95, LOG_LOG));
        assertEquals(2.5, KaplanMeier.of(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1}).median());
    }

    @Test
    void weightedCases() {
        // w <- rep(c(1, 2, .5), 14); summary(survfit(Surv(time, event) ~ 1, weights = w, robust = FALSE), times = c(5, 12))
        double[] weights = new double[42];
        Arrays.setAll(weights, i -> new double[] {1, 2, 0.5}[i % 3]);
        KaplanMeier curve = KaplanMeier.of(RiskTable.of(Leukaemia.WEEKS, Leukaemia.RELAPSE, weights));
        assertEquals(0.7857142857143, curve.at(5), 1e-12);
        assertEquals(0.05861798618916, curve.standardError(5), 1e-12);
        assertEquals(0.4271847627940, curve.at(12), 1e-12);
        assertEquals(0.07314858661854, curve.standardError(12), 1e-12);
    }

    @Test
    void medianFollowUp() {
        // quantile(survfit(Surv(time, 1 - event) ~ 1), .5)
        KaplanMeier followUp = KaplanMeier.followUp(Leukaemia.WEEKS, Leukaemia.RELAPSE);
        assertEquals(32, followUp.median());
        assertEquals(20, followUp.quantileInterval(0.5, 0.95, LOG)[0]);
    }

    @Test
    void nelsonAalen() {
        // f <- survfit(Surv(time[mp], event[mp]) ~ 1); f$cumhaz; f$std.chaz^2
        NelsonAalen hazard = NelsonAalen.of(RiskTable.of(TREATED_WEEKS, TREATED_RELAPSE));
        assertEquals(0.1428571428571, hazard.at(6), 1e-12);
        assertEquals(0.7521135727018, hazard.at(40), 1e-12);
        assertEquals(0.078102221442782, hazard.variance()[hazard.variance().length - 1], 1e-12);
        assertEquals(0, hazard.at(5));
    }

    @Test
    void cumulativeIncidence() {
        // timepoints(cuminc(time, kind), c(3, 8, 15, 23))
        CumulativeIncidence relapse = CumulativeIncidence.of(Leukaemia.WEEKS, Leukaemia.KIND, 1);
        CumulativeIncidence other = CumulativeIncidence.of(Leukaemia.WEEKS, Leukaemia.KIND, 2);
        double[] at = {3, 8, 15, 23};
        double[] relapses = {0.07142857142857, 0.2889983579639, 0.4095623673424, 0.5248999885922};
        double[] variances = {0.001617753939183, 0.005100584686605, 0.006688160484782, 0.008206105807308};
        double[] others = {0.04761904761905, 0.0952380952381, 0.1500576242491, 0.2234542923172};
        double[] otherVariances = {0.001106915832010, 0.002106456448228, 0.003325835678136, 0.005479822216672};
        for (int t = 0; t < at.length; t++) {
            assertEquals(relapses[t], relapse.at(at[t]), 1e-12);
            assertEquals(variances[t], Math.pow(relapse.standardError(at[t]), 2), 1e-12);
            assertEquals(others[t], other.at(at[t]), 1e-12);
            assertEquals(otherVariances[t], Math.pow(other.standardError(at[t]), 2), 1e-12);
        }
        double[] interval = relapse.interval(8, 0.95);
        assertTrue(interval[0] > 0 && interval[0] < relapse.at(8) && relapse.at(8) < interval[1] && interval[1] < 1);
    }

    @Test
    void withoutCompetingEventsIncidenceIsOneLessSurvival() {
        KaplanMeier survival = KaplanMeier.of(Leukaemia.WEEKS, Leukaemia.RELAPSE);
        CumulativeIncidence incidence = CumulativeIncidence.of(Leukaemia.WEEKS, Leukaemia.RELAPSE, 1);
        for (double week : Leukaemia.WEEKS) {
            assertEquals(1 - survival.at(week), incidence.at(week), 1e-12);
        }
    }

    @Property(tries = 200)
    void everyProbabilityOfThreeStatesAddsToOne(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> times,
            @ForAll @IntRange(max = 1000) int seed) {
        double[] t = times.stream().mapToDouble(Integer::doubleValue).toArray();
        int[] events = new java.util.Random(seed).ints(t.length, 0, 3).toArray();
        KaplanMeier any = KaplanMeier.of(t, Arrays.stream(events).map(event -> Math.min(event, 1)).toArray());
        for (int time = 0; time < 10; time++) {
            assertEquals(1, any.at(time) + CumulativeIncidence.of(t, events, 1).at(time) + CumulativeIncidence.of(t, events, 2).at(time), 1e-12);
        }
    }

    @Test
    void allCensored() {
        KaplanMeier curve = KaplanMeier.of(new double[] {1, 2, 2}, new int[3]);
        assertEquals(1, curve.at(5));
        assertTrue(Double.isNaN(curve.median()));
        assertEquals(0, CumulativeIncidence.of(new double[] {1, 2, 2}, new int[3], 1).at(5));
    }

    @Test
    void everybodyHasTheEvent() {
        KaplanMeier curve = KaplanMeier.of(new double[] {2, 2}, new int[] {1, 1});
        assertEquals(0, curve.at(2));
        assertEquals(0, curve.standardError(2));
        assertEquals(2, curve.median());
    }

    @Test
    void refusesWhatIsNoObservation() {
        assertEquals("Times: found -1.0, expected times of 0 or more",
                assertThrows(DataException.class, () -> KaplanMeier.of(new double[] {1, -1}, new int[2])).getMessage());
        assertThrows(DataException.class, () -> KaplanMeier.of(new double[] {1, Double.NaN}, new int[2]));
        assertThrows(DataException.class, () -> KaplanMeier.of(new double[] {1, 1}, new int[] {0, -1}));
        assertThrows(DataException.class, () -> KaplanMeier.of(new double[] {1, 1}, new int[] {0}));
        assertThrows(DataException.class, () -> KaplanMeier.of(new double[0], new int[0]));
    }
}
