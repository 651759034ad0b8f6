package org.radflow.select;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Orders of values. */
public final class Order {

    private Order() {}

    /** Numbers of the values from the largest to the smallest; of equal values the first comes first, NaN last. */
    public static int[] descending(double[] values) {
        Comparator<Integer> nan = Comparator.comparing(i -> Double.isNaN(values[i]));
        return sorted(values, nan.thenComparing((a, b) -> values[b] == values[a] ? 0 : Double.compare(values[b], values[a])));
    }

    /** Numbers of the values from the smallest to the largest; of equal values the first comes first, NaN last. */
    public static int[] ascending(double[] values) {
        return sorted(values, (a, b) -> values[a] == values[b] ? 0 : Double.compare(values[a], values[b]));
    }

    private static int[] sorted(double[] values, Comparator<Integer> comparator) {
        return IntStream.range(0, values.length).boxed().sorted(comparator).mapToInt(Integer::intValue).toArray();
    }

    /** Ranks from 1; equal values share the mean of their ranks. No value is NaN. */
    public static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] += 0.0; // -0 equals 0
        }
        Arrays.sort(sorted);
        double[] midranks = new double[sorted.length];
        for (int from = 0, to; from < sorted.length; from = to) {
            for (to = from; to < sorted.length && sorted[to] == sorted[from]; to++) { }
            Arrays.fill(midranks, from, to, (from + to + 1) / 2.0);
        }
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = midranks[Arrays.binarySearch(sorted, values[i] + 0.0)];
        }
        return ranks;
    }
}
