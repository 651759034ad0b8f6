package org.radflow.pipeline.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radflow.pipeline.DataException;

/** What is asked of observed times and events. */
final class Observations {

    private Observations() {}

    /** @throws DataException when there is no case, a time is negative or missing, or an event is negative */
    static void check(double[] times, int[] events) {
        if (times.length == 0) {
            throw new DataException("Times: found no case, expected one at least");
        }
        requireSize("Events", events.length, times.length);
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] >= 0 && times[i] < Double.POSITIVE_INFINITY)) {
                throw new DataException("Times: found " + (Double.isNaN(times[i]) ? "a missing value" : Double.toString(times[i]))
                        + ", expected times of 0 or more");
            }
            if (events[i] < 0) {
                throw new DataException("Events: found " + events[i] + ", expected 0 (censored), 1 (event), or 2, 3 ... (competing events)");
            }
        }
    }

    /** @throws DataException when there is not a value for each case */
    static void requireSize(String what, int found, int cases) {
        if (found != cases) {
            throw new DataException("%s: found %d values, expected one for each of %d cases".formatted(what, found, cases));
        }
    }

    /** Cases in ascending order of their times; cases with equal times stay in their order. */
    static int[] ascending(double[] times) {
        return IntStream.range(0, times.length).boxed().sorted((a, b) -> Double.compare(times[a], times[b])).mapToInt(i -> i).toArray();
    }

    /** Rank of each value among the distinct values, from 0. */
    static int[] denseRanks(double[] values) {
        double[] distinct = Arrays.stream(values).map(value -> value + 0.0).sorted().distinct().toArray();
        return Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(distinct, value + 0.0)).toArray();
    }

    static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
