package org.radflow.features.fourier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

class FftVolumeTest {

    @Test
    void equalsTheDefinition() {
        int nx = 7;
        int ny = 4;
        int nz = 11;
        double[] re = new Random(1).doubles(nx * ny * nz, -1, 1).toArray();
        double[] im = new double[re.length];
        double[] expectedRe = new double[re.length];
        double[] expectedIm = new double[re.length];
        for (int f = 0; f < re.length; f++) {
            for (int n = 0; n < re.length; n++) {
                double turns = (double) (f % nx) * (n % nx) / nx + (double) (f / nx % ny) * (n / nx % ny) / ny
                        + (double) (f / nx / ny) * (n / nx / ny) / nz;
                expectedRe[f] += re[n] * Math.cos(2 * Math.PI * turns);
                expectedIm[f] -= re[n] * Math.sin(2 * Math.PI * turns);
            }
        }
        new FftVolume(nx, ny, nz, false).transform(re, im);
        assertArrayEquals(expectedRe, re, 1e-12);
        assertArrayEquals(expectedIm, im, 1e-12);
    }

    @Test
    void slicesByThemselves() {
        double[] re = {1, 2, 3, 4, 5, 6, 7, 9};
        double[] im = new double[8];
        new FftVolume(2, 2, 2, true).transform(re, im);
        assertArrayEquals(new double[] {10, -2, -4, 0, 27, -3, -5, 1}, re, 1e-12);
    }
}
