package org.radflow.features.fourier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

class FftTest {

    @Test
    void equalsTheDefinitionForEveryRadix() {
        for (int length : new int[] {1, 2, 3, 4, 5, 6, 8, 12, 15, 16, 20, 45, 60}) {
            int batch = 3;
            Random random = new Random(length);
            double[] re = random.doubles(length * batch, -1, 1).toArray();
            double[] im = random.doubles(length * batch, -1, 1).toArray();
            double[] expectedRe = new double[re.length];
            double[] expectedIm = new double[re.length];
            for (int k = 0; k < length; k++) {
                for (int t = 0; t < length; t++) {
                    double c = Math.cos(2 * Math.PI * k * t / length);
                    double s = -Math.sin(2 * Math.PI * k * t / length);
                    for (int b = 0; b < batch; b++) {
                        expectedRe[k * batch + b] += re[t * batch + b] * c - im[t * batch + b] * s;
                        expectedIm[k * batch + b] += re[t * batch + b] * s + im[t * batch + b] * c;
                    }
                }
            }
            float[][] floatRe = rows(re, batch);
            float[][] floatIm = rows(im, batch);
            RowFft.ofFloats(length).transform(floatRe, floatIm);
            new Fft(length, batch).transform(re, im);
            assertArrayEquals(expectedRe, re, 1e-12);
            assertArrayEquals(expectedIm, im, 1e-12);
            for (int k = 0; k < length; k++) {
                assertArrayEquals(rows(expectedRe, batch)[k], floatRe[k], 1e-5f);
                assertArrayEquals(rows(expectedIm, batch)[k], floatIm[k], 1e-5f);
            }
        }
    }

    private static float[][] rows(double[] values, int batch) {
        float[][] rows = new float[values.length / batch][batch];
        for (int v = 0; v < values.length; v++) {
            rows[v / batch][v % batch] = (float) values[v];
        }
        return rows;
    }

    @Test
    void lengthsHaveNoFactorAboveFive() {
        assertEquals(1, Fft.lengthFor(1));
        assertEquals(8, Fft.lengthFor(7));
        assertEquals(15, Fft.lengthFor(13));
        assertEquals(100, Fft.lengthFor(97));
    }

    @Test
    void fastLengthsPreferPowersOfTwo() {
        assertEquals(1, Fft.fastLengthFor(1));
        assertEquals(128, Fft.fastLengthFor(121));
        assertEquals(256, Fft.fastLengthFor(247));
    }
}
