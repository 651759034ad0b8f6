package org.radflow.features.roi;

import java.util.Arrays;

/** Sorts finite numbers by the digits of their keys (radix sort, Knuth, The Art of Computer Programming 3, 5.2.5). */
final class FloatSort {

    private static final int DIGIT = 11;
    /** Below it comparing is faster; above the second array is too large. */
    private static final int LEAST = 1 << 11;
    private static final int MOST = 1 << 24;

    private FloatSort() {}

    /**
     * @param sample overwritten; one of more than {@link #MOST} numbers is sorted in place
     * @return the numbers, ascending, in this or another array
     */
    static float[] sorted(float[] sample, FloatKeys keys) {
        if (sample.length < LEAST || sample.length > MOST) {
            Arrays.sort(sample);
            return sample;
        }
        float[] from = sample;
        float[] to = new float[sample.length];
        for (int shift = 0; shift < keys.bits(); shift += DIGIT) {
            deal(from, to, keys, shift);
            float[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** Sorts by one digit; numbers with the same digit keep their order. */
    private static void deal(float[] from, float[] to, FloatKeys keys, int shift) {
        int[] next = new int[1 << DIGIT];
        int mask = next.length - 1;
        for (float x : from) {
            next[keys.key(x) >>> shift & mask]++;
        }
        int seen = 0;
        for (int digit = 0; digit < next.length; digit++) {
            int n = next[digit];
            next[digit] = seen;
            seen += n;
        }
        for (float x : from) {
            to[next[keys.key(x) >>> shift & mask]++] = x;
        }
    }
}
