package org.radflow.pipeline.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;

/** Oracle: R 4.2.2, survival 3.5.3 and cmprsk 2.2.11; g3 is rep(0:2, 14). */
class GroupTestsTest {

    private static final int[] THREE = IntStream.range(0, 42).map(i -> i % 3).toArray();
    private static final int[] SEX = Arrays.stream(Leukaemia.SEX).mapToInt(value -> (int)value).toArray();

    @Test
    void logRankOfTwoGroups() {
        // survdiff(Surv(time, event) ~ placebo)
        LogRank test = LogRank.test(Leukaemia.WEEKS, Leukaemia.RELAPSE, Leukaemia.placebo());
        assertEquals(16.792940989217, test.chiSquare(), 1e-10);
        assertArrayEquals(new double[] {9, 21}, test.observed());
        assertArrayEquals(new double[] {19.250500948031, 10.749499051969}, test.expected(), 1e-10);
        assertEquals(6.256960573675, test.variance()[0][0], 1e-10);
        assertEquals(1, test.degreesOfFreedom());
        assertEquals(4.1688e-05, test.p(), 1e-9);
    }

    @Test
    void logRankOfThreeGroups() {
        // survdiff(Surv(time, event) ~ g3)
        LogRank test = LogRank.test(Leukaemia.WEEKS, Leukaemia.RELAPSE, THREE);
        assertEquals(0.7163805891692, test.chiSquare(), 1e-10);
        assertArrayEquals(new double[] {9.2366246709999, 9.8535998926623, 10.9097754363378}, test.expected(), 1e-10);
        assertEquals(2, test.degreesOfFreedom());
        assertEquals(0.6989400578427, test.p(), 1e-10);
    }

    @Test
    void weightsOfFlemingAndHarrington() {
        // survdiff(Surv(time, event) ~ placebo, rho = 1)
        LogRank test = LogRank.test(Leukaemia.WEEKS, Leukaemia.RELAPSE, Leukaemia.placebo(), new int[42], 1);
        assertEquals(14.457150818717, test.chiSquare(), 1e-10);
        assertArrayEquals(new double[] {5.121514639506, 14.552851692068}, test.observed(), 1e-10);
        assertArrayEquals(new double[] {11.998559677078, 7.675806654496}, test.expected(), 1e-10);
    }

    @Test
    void strata() {
        // survdiff(Surv(time, event) ~ placebo + strata(sex))
        assertEquals(14.69706212401, LogRank.test(Leukaemia.WEEKS, Leukaemia.RELAPSE, Leukaemia.placebo(), SEX, 0).chiSquare(), 1e-10);
    }

    @Test
    void grayOfTwoAndThreeGroups() {
        // cuminc(time, kind, placebo)$Tests; cuminc(time, kind, g3)$Tests
        assertEquals(5.165093556897, GrayTest.test(Leukaemia.WEEKS, Leukaemia.KIND, 1, Leukaemia.placebo()).chiSquare(), 1e-10);
        assertEquals(0.02304521635306, GrayTest.test(Leukaemia.WEEKS, Leukaemia.KIND, 1, Leukaemia.placebo()).p(), 1e-10);
        assertEquals(0.617761092513, GrayTest.test(Leukaemia.WEEKS, Leukaemia.KIND, 2, Leukaemia.placebo()).chiSquare(), 1e-10);
        assertEquals(1.67145351020, GrayTest.test(Leukaemia.WEEKS, Leukaemia.KIND, 1, THREE).chiSquare(), 1e-10);
        assertEquals(1.17577643143, GrayTest.test(Leukaemia.WEEKS, Leukaemia.KIND, 2, THREE).chiSquare(), 1e-10);
    }

    @Test
    void groupsThatAreNeverAtRiskDoNotCount() {
        LogRank test = LogRank.test(new double[] {1, 2, 3, 4}, new int[] {0, 1, 1, 1}, new int[] {2, 0, 1, 0});
        assertEquals(1, test.degreesOfFreedom());
    }

    @Test
    void refusesWhatCannotBeCompared() {
        double[] times = {1, 2, 3};
        assertEquals("Groups: found one, expected two or more to compare",
                assertThrows(DataException.class, () -> LogRank.test(times, new int[] {1, 1, 1}, new int[3])).getMessage());
        assertEquals("Events: found none, expected one at least",
                assertThrows(DataException.class, () -> LogRank.test(times, new int[3], new int[] {0, 1, 1})).getMessage());
        assertThrows(DataException.class, () -> GrayTest.test(times, new int[] {2, 0, 0}, 1, new int[] {0, 1, 1}));
        assertThrows(DataException.class, () -> GrayTest.test(times, new int[] {1, 0, 0}, 1, new int[3]));
    }
}
