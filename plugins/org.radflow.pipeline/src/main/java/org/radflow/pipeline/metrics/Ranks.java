package org.radflow.pipeline.metrics;

import java.util.stream.IntStream;

/** Order of values. */
final class Ranks {

    private Ranks() {}

    /** Indexes of the values in ascending order, equal values in the order of their indexes. */
    static int[] order(double[] values) {
        return IntStream.range(0, values.length).boxed().sorted((a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0))
                .mapToInt(Integer::intValue).toArray();
    }

    /** Rank of each value from 1 on; equal values have the mean of their ranks. */
    static double[] midranks(double[] values) {
        int[] order = order(values);
        double[] ranks = new double[values.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
        }
        return ranks;
    }
}
