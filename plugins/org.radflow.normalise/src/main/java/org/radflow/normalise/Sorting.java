package org.radflow.normalise;

import java.util.concurrent.CancellationException;

import org.radflow.image.Cancellation;

/** Sorts large samples in linear time, by one digit after the other from the lowest on, and can be cancelled meanwhile. */
public final class Sorting {

    private static final int DIGIT_BITS = 8;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private Sorting() {
    }

    /**
     * Puts the first numbers of an array into ascending order, with the same bits as {@link java.util.Arrays#sort(float[])}: -0 comes before 0.
     *
     * @param values  of which none is NaN
     * @param count   how many to sort
     * @param scratch as long as that at least; its content is lost
     * @throws CancellationException when the thread is interrupted; the order is then any
     */
    public static void ascending(final float[] values, final int count, final float[] scratch) {
        float[] from = values;
        float[] to = scratch;
        for (int shift = 0; shift < Float.SIZE; shift += DIGIT_BITS) {
            byDigit(from, count, shift, to);
            final float[] swap = from;
            from = to;
            to = swap;
        }
    }

    private static void byDigit(final float[] from, final int count, final int shift, final float[] to) {
        final int[] place = new int[DIGITS + 1];
        for (int n = 0; n < count; n++) {
            Cancellation.check(n);
            place[1 + digit(from[n], shift)]++;
        }
        for (int digit = 1; digit < DIGITS; digit++) {
            place[digit] += place[digit - 1];
        }
        for (int n = 0; n < count; n++) {
            Cancellation.check(n);
            to[place[digit(from[n], shift)]++] = from[n];
        }
    }

    /** A digit of the unsigned integer that has the order of the float: the sign bit flipped, and of negative numbers all bits. */
    private static int digit(final float value, final int shift) {
        final int bits = Float.floatToRawIntBits(value);
        return (bits ^ (bits >> 31 | Integer.MIN_VALUE)) >>> shift & DIGITS - 1;
    }
}
