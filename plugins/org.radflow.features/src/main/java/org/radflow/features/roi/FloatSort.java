package org.radflow.features.roi;

import java.util.Arrays;

/** Sorts finite numbers: by their bits in three passes (radix sort, Knuth, The Art of Computer Programming 3, 5.2.5). */
final class FloatSort {

    private static final int DIGIT = 11;
    private static final int MASK = (1 << DIGIT) - 1;
    /** Below it comparing is faster; above the arrays of the passes are too large. */
    private static final int LEAST = 1 << 11;
    private static final int MOST = 1 << 24;

    private FloatSort() {}

    /** Sorts the array; one of more than {@link #MOST} numbers in place. */
    static void sort(float[] sample) {
        if (sample.length < LEAST || sample.length > MOST) {
            Arrays.sort(sample);
            return;
        }
        int[] keys = new int[sample.length];
        for (int v = 0; v < keys.length; v++) {
            keys[v] = key(sample[v]);
        }
        int[] other = new int[keys.length];
        for (int shift = 0; shift < 32; shift += DIGIT) {
            int[] from = new int[MASK + 2];
            for (int key : keys) {
                from[(key >>> shift & MASK) + 1]++;
            }
            for (int digit = 0; digit < MASK; digit++) {
                from[digit + 1] += from[digit];
            }
            for (int key : keys) {
                other[from[key >>> shift & MASK]++] = key;
            }
            int[] swap = keys;
            keys = other;
            other = swap;
        }
        for (int v = 0; v < keys.length; v++) {
            sample[v] = number(keys[v]);
        }
    }

    /** Unsigned order of the keys is the order of the numbers. */
    private static int key(float x) {
        int bits = Float.floatToRawIntBits(x + 0f);
        return bits < 0 ? ~bits : bits | 1 << 31;
    }

    private static float number(int key) {
        return Float.intBitsToFloat(key < 0 ? key & ~(1 << 31) : ~key);
    }
}
