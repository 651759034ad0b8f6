package org.radflow.harmonise;

import java.util.Arrays;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * How much of a feature batches explain, and whether that could be chance.
 *
 * @param explained    part of the variance between batches, from 0 to 1 (eta squared)
 * @param anova        p-value of one-way analysis of variance: equal means
 * @param kruskal      p-value of Kruskal and Wallis, corrected for ties: equal locations
 * @param levene       p-value of Levene's test about medians (Brown and Forsythe 1974, doi:10.1080/01621459.1974.10482955): equal variances
 * @param distribution p-value of Kolmogorov and Smirnov, the least of all pairs of batches corrected for their number: equal distributions
 */
public record BatchTests(double explained, double anova, double kruskal, double levene, double distribution) {

    /**
     * Tests one feature.
     *
     * @param groups values of each batch, none missing; batches without values are left out
     * @return NaN for what has no value: of fewer than two batches, of as many batches as values, or of a constant feature
     */
    static BatchTests of(double[][] groups) {
        double[][] present = Arrays.stream(groups).filter(group -> group.length > 0).toArray(double[][]::new);
        double[][] deviations = Arrays.stream(present).map(BatchTests::deviations).toArray(double[][]::new);
        double[] squares = squares(present);
        return new BatchTests(squares[0] / (squares[0] + squares[1]), analysis(squares, present), kruskal(present),
                analysis(squares(deviations), deviations), KolmogorovSmirnov.pairwise(present));
    }

    /** Sums of squares between and within groups. */
    private static double[] squares(double[][] groups) {
        double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
        double mean = Moments.mean(all);
        double between = 0;
        double within = 0;
        for (double[] group : groups) {
            double groupMean = Moments.mean(group);
            between += group.length * (groupMean - mean) * (groupMean - mean);
            within += Moments.squaresAbout(group, groupMean);
        }
        return new double[] {between, within};
    }

    private static double analysis(double[] squares, double[][] groups) {
        int between = groups.length - 1;
        int within = Arrays.stream(groups).mapToInt(group -> group.length).sum() - groups.length;
        if (between < 1 || within < 1 || !(squares[0] + squares[1] > 0)) {
            return Double.NaN;
        }
        double ratio = squares[0] / between / (squares[1] / within);
        return Double.isInfinite(ratio) ? 0 : 1 - new FDistribution(null, between, within).cumulativeProbability(ratio);
    }

    private static double[] deviations(double[] group) {
        double[] sorted = group.clone();
        Arrays.sort(sorted);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return Arrays.stream(group).map(value -> Math.abs(value - median)).toArray();
    }

    private static double kruskal(double[][] groups) {
        double[] sorted = Arrays.stream(groups).flatMapToDouble(Arrays::stream).sorted().toArray();
        double count = sorted.length;
        double ties = 0;
        for (int from = 0; from < sorted.length;) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            ties += Math.pow(to - from, 3) - (to - from);
            from = to;
        }
        double sum = 0;
        for (double[] group : groups) {
            double ranks = Arrays.stream(group).map(value -> rank(sorted, value)).sum();
            sum += ranks * ranks / group.length;
        }
        double correction = 1 - ties / (count * count * count - count);
        if (groups.length < 2 || !(correction > 0)) {
            return Double.NaN;
        }
        double statistic = (12 / (count * (count + 1)) * sum - 3 * (count + 1)) / correction;
        return 1 - new ChiSquaredDistribution(null, groups.length - 1.0).cumulativeProbability(statistic);
    }

    /** Mean of the ranks of equal values. */
    private static double rank(double[] sorted, double value) {
        return (below(sorted, value, false) + below(sorted, value, true) + 1) / 2.0;
    }

    /** Number of values that are less, or not greater. */
    private static int below(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || orEqual && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
