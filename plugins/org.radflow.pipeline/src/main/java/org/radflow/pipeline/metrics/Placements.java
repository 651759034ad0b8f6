package org.radflow.pipeline.metrics;

import java.util.Arrays;

/** Where values stand among other values. */
final class Placements {

    private Placements() {}

    /** Part of the others that each value exceeds, ties counting half; O(n log n). */
    static double[] of(double[] values, double[] others) {
        double[] sorted = others.clone();
        Arrays.sort(sorted);
        double[] placements = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            placements[i] = (countBelow(sorted, values[i], false) + countBelow(sorted, values[i], true)) / 2.0 / sorted.length;
        }
        return placements;
    }

    /** Number of ascending values that are below a value, or also those equal to it. */
    private static int countBelow(double[] ascending, double value, boolean orEqual) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value || orEqual && ascending[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
