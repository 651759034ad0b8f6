package org.radflow.learn.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Grows one tree on drawn cases. Not thread-safe. */
final class SurvivalTreeBuilder {

    private final double[][] x;
    private final int[][] ranks;
    /** Of each case: how many event times are not after its time. */
    private final int[] timeRanks;
    private final int[] events;
    private final int featuresPerSplit;
    private final int smallestLeaf;
    private final SplittableRandom random;
    private final int[] features;

    private final List<int[]> nodes = new ArrayList<>();
    private final List<Double> thresholds = new ArrayList<>();
    private final List<int[]> at = new ArrayList<>();
    private final List<double[]> hazards = new ArrayList<>();

    /**
     * @param x         [feature][case]
     * @param ranks     [feature][case], of the values of the feature
     * @param timeRanks of each case: how many of the event times are not after its time
     */
    SurvivalTreeBuilder(double[][] x, int[][] ranks, int[] timeRanks, int[] events, int featuresPerSplit, int smallestLeaf, long seed) {
        this.x = x;
        this.ranks = ranks;
        this.timeRanks = timeRanks;
        this.events = events;
        this.featuresPerSplit = featuresPerSplit;
        this.smallestLeaf = smallestLeaf;
        random = new SplittableRandom(seed);
        features = java.util.stream.IntStream.range(0, x.length).toArray();
    }

    /** @param cases drawn, some more than once */
    SurvivalTree grow(int[] cases) {
        node(cases);
        return new SurvivalTree(nodes.stream().mapToInt(node -> node[0]).toArray(), thresholds.stream().mapToDouble(value -> value).toArray(),
                nodes.stream().mapToInt(node -> node[1]).toArray(), at.toArray(int[][]::new), hazards.toArray(double[][]::new));
    }

    private void node(int[] cases) {
        int[] node = {-1, 0};
        int index = nodes.size();
        nodes.add(node);
        NodeRisk risk = NodeRisk.of(cases, timeRanks, events);
        Split split = cases.length >= 2 * smallestLeaf ? best(cases, risk) : null;
        thresholds.add(split == null ? 0 : split.threshold);
        at.add(split == null ? risk.times() : new int[0]);
        hazards.add(split == null ? risk.hazard() : new double[0]);
        if (split != null) {
            node[0] = split.feature;
            double[] values = x[split.feature];
            node(Arrays.stream(cases).filter(i -> values[i] <= split.threshold).toArray());
            nodes.get(index)[1] = nodes.size();
            node(Arrays.stream(cases).filter(i -> values[i] > split.threshold).toArray());
        }
    }

    private record Split(int feature, double threshold, double statistic) {}

    /** The split with the largest log-rank statistic over features drawn at random; null when there is none. */
    private Split best(int[] cases, NodeRisk risk) {
        Split best = null;
        for (int draw = 0; draw < featuresPerSplit; draw++) {
            int swap = draw + random.nextInt(features.length - draw);
            int feature = features[swap];
            features[swap] = features[draw];
            features[draw] = feature;
            Split split = best(feature, cases, risk);
            if (split != null && (best == null || split.statistic > best.statistic)) {
                best = split;
            }
        }
        return best;
    }

    /**
     * The log-rank statistic (o - e)^2 / v of the cases on the left, who are taken there one by one in the order of their values: o - e is
     * the sum of their martingale residuals, v the sum over event times of w y (1 - y), y being the part on the left of those at risk.
     */
    private Split best(int feature, int[] cases, NodeRisk risk) {
        long[] sorted = new long[cases.length];
        for (int k = 0; k < cases.length; k++) {
            sorted[k] = (long)ranks[feature][cases[k]] << 32 | k;
        }
        Arrays.sort(sorted);
        if (sorted[0] >>> 32 == sorted[sorted.length - 1] >>> 32) {
            return null;
        }
        double[] left = new double[risk.times().length];
        double difference = 0;
        double variance = 0;
        int happened = 0;
        Split best = null;
        for (int k = 0; k < sorted.length - smallestLeaf; k++) {
            int member = (int)sorted[k];
            difference += risk.residual()[member];
            variance += risk.take(left, member);
            happened += events[cases[member]] == 1 ? 1 : 0;
            if (k + 1 >= smallestLeaf && sorted[k] >>> 32 != sorted[k + 1] >>> 32 && happened > 0 && happened < risk.events()
                    && variance > 0) {
                double statistic = difference * difference / variance;
                if (best == null || statistic > best.statistic) {
                    best = new Split(feature, between(x[feature][cases[member]], x[feature][cases[(int)sorted[k + 1]]]), statistic);
                }
            }
        }
        return best;
    }

    /** The middle of two values; the lower one where rounding would reach the upper. */
    private static double between(double lower, double upper) {
        double middle = lower / 2 + upper / 2;
        return middle < upper && middle >= lower ? middle : lower;
    }
}
