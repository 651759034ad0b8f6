package org.radflow.learn.explain;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Spearman's rank correlation (1904): Pearson's correlation of midranks. */
public final class Spearman {

    private Spearman() {}

    /** Of the cases that have both values; NaN when one is constant there. */
    public static double of(double[] a, double[] b) {
        int[] both = IntStream.range(0, a.length).filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i])).toArray();
        double[] x = midranks(IntStream.of(both).mapToDouble(i -> a[i]).toArray());
        double[] y = midranks(IntStream.of(both).mapToDouble(i -> b[i]).toArray());
        double mean = (both.length + 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < both.length; i++) {
            xy += (x[i] - mean) * (y[i] - mean);
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
        }
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Double.NaN;
    }

    private static double[] midranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) {
            int first = Arrays.binarySearch(sorted, values[i]);
            int last = first;
            while (first > 0 && sorted[first - 1] == values[i]) {
                first--;
            }
            while (last + 1 < sorted.length && sorted[last + 1] == values[i]) {
                last++;
            }
            ranks[i] = (first + last) / 2.0 + 1;
        }
        return ranks;
    }
}
