package org.radflow.pipeline.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;

/** Oracle: R 4.2.2, survival 3.5.3 and riskRegression 2022.11.28; w is rep(c(1, 2, .5), 14). */
class SurvivalScoresTest {

    private static final double[] WEEKS = Leukaemia.WEEKS;
    private static final int[] RELAPSE = Leukaemia.RELAPSE;
    private static final double[] RISK = Leukaemia.LOG_WBC;

    @Test
    void harrell() {
        // concordance(Surv(time, event) ~ wbc, reverse = TRUE)
        Concordance c = Concordance.harrell(WEEKS, RELAPSE, RISK);
        assertEquals(575, c.concordant());
        assertEquals(135, c.discordant());
        assertEquals(3, c.tied());
        assertEquals(0.80855539971950, c.value(), 1e-12);
        assertEquals(0.04483162478404, c.standardError(), 1e-12);
    }

    @Test
    void manyTiedRisks() {
        // concordance(Surv(time, event) ~ sex, reverse = TRUE)
        Concordance c = Concordance.harrell(WEEKS, RELAPSE, Leukaemia.SEX);
        assertEquals(350, c.tied());
        assertEquals(0.44740532959327, c.value(), 1e-12);
        assertEquals(0.05129144718934, c.standardError(), 1e-12);
    }

    @Test
    void strataAndWeights() {
        // concordance(Surv(time, event) ~ wbc + strata(placebo), reverse = TRUE)
        double[] ones = new double[42];
        Arrays.fill(ones, 1);
        Concordance strata = Concordance.harrell(WEEKS, RELAPSE, RISK, ones, Leukaemia.placebo());
        assertEquals(0.81369426751592, strata.value(), 1e-12);
        assertEquals(0.04973478678392, strata.standardError(), 1e-12);
        // concordancefit(Surv(time, event), wbc, weights = w, reverse = TRUE)
        double[] weights = new double[42];
        Arrays.setAll(weights, i -> new double[] {1, 2, 0.5}[i % 3]);
        Concordance weighted = Concordance.harrell(WEEKS, RELAPSE, RISK, weights, new int[42]);
        assertEquals(801.50, weighted.concordant(), 1e-10);
        assertEquals(0.81446301925025, weighted.value(), 1e-12);
        assertEquals(0.04917563419971, weighted.standardError(), 1e-12);
    }

    @Test
    void uno() {
        // concordance(Surv(time, event) ~ wbc, reverse = TRUE, timewt = "n/G2"), and with ymax = 15
        KaplanMeier censoring = KaplanMeier.censoring(WEEKS, RELAPSE);
        Concordance all = Concordance.uno(WEEKS, RELAPSE, RISK, censoring, Double.POSITIVE_INFINITY);
        assertEquals(649.908104567499, all.concordant(), 1e-9);
        assertEquals(0.80497936929343, all.value(), 1e-12);
        assertEquals(0.04365777286989, all.standardError(), 1e-12);
        Concordance early = Concordance.uno(WEEKS, RELAPSE, RISK, censoring, 15);
        assertEquals(563.622910199379, early.concordant(), 1e-9);
        assertEquals(0.79281567317238, early.value(), 1e-12);
        assertEquals(0.04913907341904, early.standardError(), 1e-12);
    }

    @Test
    void areaUnderTheCurveAtATime() {
        // Score(list(matrix(plogis(wbc - 3), 42, 3)), Hist(time, event) ~ 1, times = c(5, 10, 20), cens.model = "km", metrics = "auc")
        KaplanMeier censoring = KaplanMeier.censoring(WEEKS, RELAPSE);
        assertEquals(0.8585858585859, TimeDependentAuc.at(5, WEEKS, RELAPSE, RISK, censoring), 1e-12);
        assertEquals(0.8779698342291, TimeDependentAuc.at(10, WEEKS, RELAPSE, RISK, censoring), 1e-12);
        assertEquals(0.8819439786797, TimeDependentAuc.at(20, WEEKS, RELAPSE, RISK, censoring), 1e-12);
    }

    @Test
    void areaWithCompetingEvents() {
        // the same with Hist(time, kind) ~ 1, cause = 1
        KaplanMeier censoring = KaplanMeier.censoring(WEEKS, Leukaemia.KIND);
        assertEquals(0.7685185185185, TimeDependentAuc.at(5, WEEKS, Leukaemia.KIND, RISK, censoring), 1e-12);
        assertEquals(0.7805912316798, TimeDependentAuc.at(10, WEEKS, Leukaemia.KIND, RISK, censoring), 1e-12);
        assertEquals(0.7139679593964, TimeDependentAuc.at(20, WEEKS, Leukaemia.KIND, RISK, censoring), 1e-12);
    }

    @Test
    void brier() {
        // the same with metrics = "brier": Hist(time, event), then Hist(time, kind)
        KaplanMeier censoring = KaplanMeier.censoring(WEEKS, RELAPSE);
        double[] survival = Arrays.stream(RISK).map(wbc -> 1 - 1 / (1 + Math.exp(3 - wbc))).toArray();
        assertEquals(0.1858358423284, BrierScore.at(5, WEEKS, RELAPSE, survival, censoring), 1e-12);
        assertEquals(0.1572914508250, BrierScore.at(10, WEEKS, RELAPSE, survival, censoring), 1e-12);
        assertEquals(0.1836109081913, BrierScore.at(20, WEEKS, RELAPSE, survival, censoring), 1e-12);
        KaplanMeier competing = KaplanMeier.censoring(WEEKS, Leukaemia.KIND);
        assertEquals(0.2257852101859, BrierScore.at(5, WEEKS, Leukaemia.KIND, survival, competing), 1e-12);
        assertEquals(0.2189230556460, BrierScore.at(20, WEEKS, Leukaemia.KIND, survival, competing), 1e-12);
    }

    @Test
    void integratedBrierIsTheMeanOfATrapezoid() {
        assertEquals((0.15 + 3 * 0.1) / 4, BrierScore.integrated(new double[] {1, 2, 5}, new double[] {0.2, 0.1, 0.1}), 1e-15);
        KaplanMeier censoring = KaplanMeier.censoring(WEEKS, RELAPSE);
        double[][] half = new double[42][];
        Arrays.setAll(half, i -> new double[] {0.5, 0.5});
        assertEquals(0.25, BrierScore.integrated(new double[] {5, 10}, WEEKS, RELAPSE, half, censoring), 1e-12);
    }

    @Property(tries = 200)
    void concordanceEqualsCountingAllPairs(@ForAll @Size(min = 2, max = 25) List<@IntRange(max = 8) Integer> times,
            @ForAll @IntRange(max = 1000) int seed) {
        double[] t = times.stream().mapToDouble(Integer::doubleValue).toArray();
        Random random = new Random(seed);
        int[] events = random.ints(t.length, 0, 2).toArray();
        double[] risk = random.ints(t.length, 0, 5).asDoubleStream().toArray();
        double right = 0;
        double pairs = 0;
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < t.length; j++) {
                if (events[i] == 1 && (t[j] > t[i] || t[j] == t[i] && events[j] == 0)) {
                    pairs++;
                    right += risk[i] > risk[j] ? 1 : risk[i] == risk[j] ? 0.5 : 0;
                }
            }
        }
        if (pairs > 0) {
            assertEquals(right / pairs, Concordance.harrell(t, events, risk).value(), 1e-12);
        } else {
            assertThrows(DataException.class, () -> Concordance.harrell(t, events, risk));
        }
    }

    @Test
    void refusesWhatCannotBeScored() {
        double[] times = {1, 2, 3};
        double[] risk = {1, 2, 3};
        KaplanMeier censoring = KaplanMeier.censoring(times, new int[] {1, 0, 1});
        assertThrows(DataException.class, () -> Concordance.harrell(times, new int[3], risk));
        assertThrows(DataException.class, () -> Concordance.harrell(times, new int[] {1, 1, 1}, new double[] {1, Double.NaN, 2}));
        assertEquals("Times: found no event until 0.5, expected a later time", assertThrows(DataException.class,
                () -> TimeDependentAuc.at(0.5, times, new int[] {1, 0, 1}, risk, censoring)).getMessage());
        assertEquals("Times: found no case observed longer than 3.0, expected an earlier time", assertThrows(DataException.class,
                () -> BrierScore.at(3, times, new int[] {1, 0, 1}, risk, censoring)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> BrierScore.integrated(new double[] {1}, new double[] {1}));
    }
}
