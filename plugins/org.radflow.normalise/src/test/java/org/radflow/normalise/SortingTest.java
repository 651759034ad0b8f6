package org.radflow.normalise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

class SortingTest {

    private static float[] sorted(final float... values) {
        final float[] copy = values.clone();
        Sorting.ascending(copy, copy.length, new float[copy.length]);
        return copy;
    }

    private static int[] bits(final float[] values) {
        final int[] bits = new int[values.length];
        Arrays.setAll(bits, n -> Float.floatToRawIntBits(values[n]));
        return bits;
    }

    @Test
    void signsZerosAndExtremesAreInOrder() {
        final float[] expected = {Float.NEGATIVE_INFINITY, -Float.MAX_VALUE, -1024, -1, -Float.MIN_VALUE, -0f, 0, Float.MIN_VALUE,
            Float.MIN_NORMAL, 0.1f, 1, 1.0000001f, 3071, Float.MAX_VALUE, Float.POSITIVE_INFINITY};
        assertArrayEquals(bits(expected), bits(sorted(1, 3071, -0f, -1, Float.MAX_VALUE, 0, -Float.MAX_VALUE, 0.1f, Float.MIN_VALUE, -1024,
            Float.POSITIVE_INFINITY, 1.0000001f, -Float.MIN_VALUE, Float.NEGATIVE_INFINITY, Float.MIN_NORMAL)));
    }

    @Test
    void onlyTheFirstNumbersAreSorted() {
        final float[] values = {3, 2, 1, 0};
        Sorting.ascending(values, 3, new float[3]);
        assertArrayEquals(new float[]{1, 2, 3, 0}, values);
    }

    @Property(tries = 300)
    void theBitsAreThoseOfTheLibrarysSort(@ForAll @Size(max = 3000) final int[] anyBits) {
        final float[] values = new float[anyBits.length];
        for (int n = 0; n < values.length; n++) {
            final float value = Float.intBitsToFloat(anyBits[n]);
            values[n] = Float.isNaN(value) ? anyBits[n] : value;
        }
        final float[] expected = values.clone();
        Arrays.sort(expected);
        assertArrayEquals(bits(expected), bits(sorted(values)));
    }

    /** Longer than the stretch between two checks, with many equal numbers. */
    @Test
    void millionsAreSortedLikeByTheLibrary() {
        final Random random = new Random(5);
        final float[] values = new float[2_500_000];
        for (int n = 0; n < values.length; n++) {
            values[n] = n % 2 == 0 ? random.nextInt(4096) - 1024 : (float)random.nextGaussian();
        }
        final float[] expected = values.clone();
        Arrays.sort(expected);
        assertArrayEquals(bits(expected), bits(sorted(values)));
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        try {
            assertEquals("Cancelled", assertThrows(CancellationException.class, () -> sorted(2, 1)).getMessage());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
