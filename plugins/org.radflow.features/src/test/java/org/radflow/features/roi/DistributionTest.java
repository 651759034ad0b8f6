package org.radflow.features.roi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class DistributionTest {

    /** Normal, uniform, whole, few numbers, or numbers of all sizes; below and above the length from which digits are sorted. */
    private static float[] sample(long seed, int kind) {
        Random random = new Random(seed);
        float[] sample = new float[random.nextBoolean() ? 1 + random.nextInt(50) : 2048 + random.nextInt(3000)];
        for (int v = 0; v < sample.length; v++) {
            sample[v] = switch (kind) {
                case 0 -> (float) (500 + 50 * random.nextGaussian());
                case 1 -> random.nextFloat();
                case 2 -> Math.round(100 * random.nextGaussian());
                case 3 -> 0.1f * random.nextInt(2);
                default -> Float.intBitsToFloat(random.nextInt(0x7f800000) | random.nextInt(2) << 31);
            };
        }
        return sample;
    }

    @Property(tries = 100)
    void sortsAsComparingDoes(@ForAll long seed, @ForAll @IntRange(max = 4) int kind) {
        float[] sample = sample(seed, kind);
        float[] expected = sample.clone();
        for (int v = 0; v < expected.length; v++) {
            expected[v] += 0f;
        }
        Arrays.sort(expected);
        float[] sorted = FloatSort.sorted(sample, FloatKeys.of(sample));
        for (int v = 0; v < expected.length; v++) {
            assertEquals(expected[v], sorted[v] + 0f);
        }
    }

    @Property(tries = 100)
    void keysHaveTheOrderOfTheNumbers(@ForAll long seed, @ForAll @IntRange(max = 4) int kind) {
        float[] sample = sample(seed, kind);
        FloatKeys keys = FloatKeys.of(sample);
        for (int v = 1; v < sample.length; v++) {
            assertEquals(Float.compare(sample[v - 1] + 0f, sample[v] + 0f),
                    Integer.compareUnsigned(keys.key(sample[v - 1]), keys.key(sample[v])));
            assertEquals(sample[v] + 0f, keys.number(keys.key(sample[v])));
        }
    }

    @Property(tries = 100)
    void levelsAreCountedAsOneByOne(@ForAll long seed, @ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(min = 1, max = 3000) int bins) {
        float[] sample = sample(seed, kind);
        Geometry grid = Geometry.axisAligned(new int[] {sample.length, 1, 1}, new double[] {1, 1, 1}, new double[3]);
        byte[] all = new byte[sample.length];
        Arrays.fill(all, (byte) 1);
        Roi roi = new Roi(new Volume(grid, sample), new Mask(grid, all), Resegmentation.NONE);
        Distribution sorted = Distribution.of(roi.intensities());
        for (Discretisation discretisation : new Discretisation[] {Discretisation.fixedBinNumber(bins),
                Discretisation.fixedBinSize(Math.max(1e-3, (roi.range()[1] - roi.range()[0]) / bins))}) {
            Levels levels = Levels.of(roi, discretisation, Double.NEGATIVE_INFINITY);
            assertArrayEquals(levels.histogram(), sorted.histogram(levels));
        }
    }

    @Property(tries = 50)
    void deviationsAreThoseOfTheDefinition(@ForAll long seed, @ForAll @IntRange(max = 3) int kind) {
        float[] sample = sample(seed, kind);
        Distribution distribution = Distribution.of(sample.clone());
        double mean = mean(sample);
        double tolerance = 1e-13 * Math.max(distribution.max(), -distribution.min());
        double p10 = distribution.percentile(10);
        double p90 = distribution.percentile(90);
        assertEquals(mean, distribution.mean(), tolerance);
        assertEquals(average(sample, mean, 1), distribution.meanDeviationFrom(distribution.mean()), tolerance);
        assertEquals(average(sample, distribution.median(), 1), distribution.meanDeviationFrom(distribution.median()), tolerance);
        float[] robust = sample.clone();
        int kept = 0;
        for (float x : sample) {
            if (x >= p10 && x <= p90) {
                robust[kept++] = x;
            }
        }
        if (kept > 0) {
            robust = Arrays.copyOf(robust, kept);
            assertEquals(average(robust, mean(robust), 1), distribution.robustMeanDeviation(), tolerance);
        }
    }

    /** A plain sum of these ascending numbers, whose rounding errors have one sign, is wrong by 2e-11. */
    @Example
    void longSumsAreExactToTheLastBits() {
        Random random = new Random(3);
        float[] sample = new float[1_000_000];
        for (int v = 0; v < sample.length; v++) {
            sample[v] = 1000 * random.nextFloat();
        }
        Distribution distribution = Distribution.of(sample.clone());
        double mean = mean(sample);
        assertEquals(mean, distribution.mean(), 1e-14 * mean);
        double deviation = average(sample, mean, 1);
        assertEquals(deviation, distribution.meanDeviationFrom(distribution.mean()), 1e-13 * deviation);
        double variance = average(sample, mean, 2);
        assertEquals(variance, distribution.variance(), 1e-13 * variance);
    }

    private static double mean(float[] sample) {
        BigDecimal sum = BigDecimal.ZERO;
        for (float x : sample) {
            sum = sum.add(new BigDecimal(x), MathContext.DECIMAL128);
        }
        return sum.divide(BigDecimal.valueOf(sample.length), MathContext.DECIMAL128).doubleValue();
    }

    /** Mean of |x - centre|^power. */
    private static double average(float[] sample, double centre, int power) {
        BigDecimal sum = BigDecimal.ZERO;
        for (float x : sample) {
            sum = sum.add(new BigDecimal(x).subtract(new BigDecimal(centre)).abs().pow(power), MathContext.DECIMAL128);
        }
        return sum.divide(BigDecimal.valueOf(sample.length), MathContext.DECIMAL128).doubleValue();
    }
}
