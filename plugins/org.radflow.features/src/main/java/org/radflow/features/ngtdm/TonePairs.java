package org.radflow.features.ngtdm;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sums over all ordered pairs (i, j) of occurring grey levels, by running sums over the levels in ascending order instead of pair by pair: a
 * region of 70,000 levels has 5 thousand million pairs. Notation as in IBSI: p_i is the probability of level i, s_i its sum of differences.
 */
final class TonePairs {

    private final double[] levels;
    private final long[] counts;
    private final double[] probabilities;
    private final double[] differences;

    /** Index = grey level. */
    TonePairs(long[] voxels, double[] differenceSums, long total) {
        int[] occurring = IntStream.range(0, voxels.length).filter(i -> voxels[i] > 0).toArray();
        levels = IntStream.of(occurring).asDoubleStream().toArray();
        counts = IntStream.of(occurring).mapToLong(i -> voxels[i]).toArray();
        probabilities = IntStream.of(occurring).mapToDouble(i -> (double) voxels[i] / total).toArray();
        differences = IntStream.of(occurring).mapToDouble(i -> differenceSums[i]).toArray();
    }

    /** p_i p_j (i - j)^2: twice the variance of the levels. */
    double squaredDistances() {
        double mean = 0;
        for (int n = 0; n < levels.length; n++) {
            mean += probabilities[n] * levels[n];
        }
        double variance = 0;
        for (int n = 0; n < levels.length; n++) {
            variance += probabilities[n] * (levels[n] - mean) * (levels[n] - mean);
        }
        return 2 * variance;
    }

    /** |i p_i - j p_j|: in ascending order the n-th of N products is added n times and subtracted N - 1 - n times, in both orders. */
    double productDistances() {
        double[] products = new double[levels.length];
        Arrays.setAll(products, n -> levels[n] * probabilities[n]);
        Arrays.sort(products);
        if (products[0] == products[products.length - 1]) {
            return 0;
        }
        double sum = 0;
        for (int n = 0; n < products.length; n++) {
            sum += 2 * products[n] * (2L * n - (products.length - 1));
        }
        return sum;
    }

    /** (p_i + p_j) (i - j)^2. */
    double weightedSquaredDistances() {
        double mean = Arrays.stream(levels).sum() / levels.length;
        double squares = 0;
        for (double level : levels) {
            squares += (level - mean) * (level - mean);
        }
        double sum = 0;
        for (int n = 0; n < levels.length; n++) {
            double distance = levels[n] - mean;
            sum += 2 * probabilities[n] * (levels.length * distance * distance + squares);
        }
        return sum;
    }

    /**
     * |i - j| (p_i s_i + p_j s_j) / (p_i + p_j). Levels that are equally frequent are taken together: one pass over all levels for each
     * number of voxels that occurs.
     */
    double distancesByMeanDifference() {
        double sum = 0;
        for (long count : Arrays.stream(counts).distinct().sorted().toArray()) {
            sum += withLevelsOf(count);
        }
        return sum;
    }

    /** Over all i and those j that have so many voxels: |i - j| n_i s_i / (n_i + n_j) + |i - j| n_j s_j / (n_i + n_j). */
    private double withLevelsOf(long count) {
        double sum = 0;
        for (int way = 0; way < 2; way++) {
            double number = 0;
            double total = 0;
            double differenceSum = 0;
            double differenceTotal = 0;
            for (int step = 0; step < levels.length; step++) {
                int n = way == 0 ? step : levels.length - 1 - step;
                double both = (double) counts[n] + count;
                double distances = Math.abs(number * levels[n] - total);
                double weighted = Math.abs(differenceSum * levels[n] - differenceTotal);
                sum += (counts[n] * differences[n] * distances + count * weighted) / both;
                if (counts[n] == count) {
                    number++;
                    total += levels[n];
                    differenceSum += differences[n];
                    differenceTotal += differences[n] * levels[n];
                }
            }
        }
        return sum;
    }
}
