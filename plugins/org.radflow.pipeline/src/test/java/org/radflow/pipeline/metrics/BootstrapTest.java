package org.radflow.pipeline.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;

class BootstrapTest {

    @Test
    void casesOfAUnitAreDrawnTogetherAndStrataKeepTheirSize() {
        Bootstrap bootstrap = new Bootstrap(new int[] {7, 3, 7, 5, 4}, new int[] {0, 1, 0, 1, 1}, 100, 1);
        for (int b = 0; b < 50; b++) {
            int[] drawn = bootstrap.draw(b);
            assertArrayEquals(new int[] {0, 2}, Arrays.copyOf(drawn, 2));
            assertEquals(5, drawn.length);
            assertTrue(IntStream.of(drawn).skip(2).allMatch(i -> i == 1 || i == 3 || i == 4));
        }
    }

    /** The standard error of a mean of 400 normal numbers is 1/20: its interval is +-0.098. */
    @Test
    void intervalOfAMean() {
        Random random = new Random(5);
        double[] values = random.doubles(400).map(x -> random.nextGaussian()).toArray();
        Estimate mean = Bootstrap.ofCases(new int[400], 4000, 9)
                .estimate(cases -> IntStream.of(cases).mapToDouble(i -> values[i]).average().orElseThrow(), 0.95);
        assertEquals(Arrays.stream(values).average().orElseThrow(), mean.value(), 1e-12);
        assertEquals(0.098, (mean.upper() - mean.lower()) / 2, 0.008);
    }

    @Test
    void aDifferenceThatIsNoneHasNoSmallP() {
        double[] differences = {1, -1, 2, -2, 3, -3, 0.5, -0.5};
        Bootstrap bootstrap = Bootstrap.ofCases(new int[8], 1000, 2);
        assertTrue(bootstrap.p(cases -> IntStream.of(cases).mapToDouble(i -> differences[i]).sum()) > 0.5);
        assertEquals(2.0 / 1001, bootstrap.p(cases -> 1.0));
    }

    @Test
    void aScoreThatMostResamplesLackIsRefused() {
        Bootstrap bootstrap = Bootstrap.ofCases(new int[20], 100, 2);
        assertThrows(DataException.class, () -> bootstrap.estimate(cases -> IntStream.of(cases).distinct().count() == 20 ? 1 : Double.NaN, 0.95));
    }
}
