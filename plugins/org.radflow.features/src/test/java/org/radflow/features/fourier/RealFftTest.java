package org.radflow.features.fourier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RealFftTest {

    /** Every frequency or its opposite, and none twice: the values at both are conjugate. */
    @Property(tries = 100)
    void equalTheDefinition(@ForAll @IntRange(min = 1, max = 12) int length, @ForAll @IntRange(min = 1, max = 5) int batch,
            @ForAll @IntRange(min = 1, max = 12) int most, @ForAll long seed) {
        int padded = Fft.lengthFor(2 * length);
        int groups = RealFft.groups(padded, most);
        Random random = new Random(seed);
        float[][][] values = new float[2][length][batch];
        RealFft fft = new RealFft(length, padded, groups, batch);
        for (int side = 0; side < 2; side++) {
            for (int t = 0; t < length; t++) {
                for (int series = 0; series < batch; series++) {
                    values[side][t][series] = 2 * random.nextFloat() - 1;
                }
            }
        }
        int[] seen = new int[padded];
        for (int group = 0; group <= groups / 2; group++) {
            for (int side = 0; side < 2; side++) {
                for (int t = 0; t < length; t++) {
                    System.arraycopy(values[side][t], 0, fft.row(side, t), 0, batch);
                }
            }
            int r = group;
            fft.transform(group, (f, re1, im1, re2, im2) -> {
                int frequency = r + groups * f;
                seen[frequency]++;
                seen[(padded - frequency) % padded] += 2 * frequency % padded == 0 ? 0 : 1;
                assertTransform(values[0], frequency, padded, re1, im1);
                assertTransform(values[1], frequency, padded, re2, im2);
            });
        }
        for (int times : seen) {
            assertEquals(1, times);
        }
    }

    private static void assertTransform(float[][] values, int frequency, int padded, float[] re, float[] im) {
        for (int series = 0; series < re.length; series++) {
            double real = 0;
            double imaginary = 0;
            for (int t = 0; t < values.length; t++) {
                real += values[t][series] * Math.cos(2 * Math.PI * frequency * t / padded);
                imaginary -= values[t][series] * Math.sin(2 * Math.PI * frequency * t / padded);
            }
            assertEquals(real, re[series], 1e-5);
            assertEquals(imaginary, im[series], 1e-5);
        }
    }
}
