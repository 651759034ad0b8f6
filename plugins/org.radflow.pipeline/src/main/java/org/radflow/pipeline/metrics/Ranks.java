package org.radflow.pipeline.metrics;

import java.util.stream.IntStream;

/** Order of values; 0 and -0 are equal. */
final class Ranks {

    private Ranks() {}

    /** Indexes of the values in ascending order, equal values in the order of their indexes. */
    static int[] order(double[] values) {
        return IntStream.range(0, values.length).boxed().sorted((a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0))
                .mapToInt(Integer::intValue).toArray();
    }
}
