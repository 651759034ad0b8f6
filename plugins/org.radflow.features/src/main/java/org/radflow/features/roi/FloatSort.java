package org.radflow.features.roi;

import java.util.Arrays;

/** Sorts finite numbers by the digits of their bits (radix sort, Knuth, The Art of Computer Programming 3, 5.2.5). */
final class FloatSort {

    private static final int DIGIT = 11;
    /** Below it comparing is faster; above the second array is too large. */
    private static final int LEAST = 1 << 11;
    private static final int MOST = 1 << 24;

    private FloatSort() {}

    /**
     * @param sample overwritten; one of more than {@link #MOST} numbers is sorted in place
     * @return the numbers, ascending, in this or another array; negative zeros may have become zeros
     */
    static float[] sorted(float[] sample) {
        if (sample.length < LEAST || sample.length > MOST) {
            Arrays.sort(sample);
            return sample;
        }
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        int different = 0;
        int first = key(sample[0]);
        for (int v = 0; v < sample.length; v++) {
            sample[v] += 0f;
            int key = key(sample[v]);
            lowest = Math.min(lowest, key);
            highest = Math.max(highest, key);
            different |= key ^ first;
        }
        int zeros = Integer.numberOfTrailingZeros(different);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(highest - lowest);
        float[] from = sample;
        float[] to = new float[sample.length];
        for (int shift = zeros; shift < bits; shift += DIGIT) {
            deal(from, to, lowest, shift);
            float[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** Sorts by one digit of the distances of the keys from the lowest; numbers with the same digit keep their order. */
    private static void deal(float[] from, float[] to, int lowest, int shift) {
        int[] next = new int[1 << DIGIT];
        int mask = next.length - 1;
        for (float x : from) {
            next[key(x) - lowest >>> shift & mask]++;
        }
        int seen = 0;
        for (int digit = 0; digit < next.length; digit++) {
            int n = next[digit];
            next[digit] = seen;
            seen += n;
        }
        for (float x : from) {
            to[next[key(x) - lowest >>> shift & mask]++] = x;
        }
    }

    /** Order of the keys is the order of the numbers; both zeros have the key 0. Whole numbers have zeros as last bits. */
    private static int key(float x) {
        int bits = Float.floatToRawIntBits(x);
        return bits < 0 ? Integer.MIN_VALUE - bits : bits;
    }
}
