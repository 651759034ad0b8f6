package org.radflow.features.morphology;

import org.radflow.features.fourier.FloatRows;
import org.radflow.features.fourier.RealFft;
import org.radflow.features.fourier.RowFft;

/**
 * Fourier transform of a kernel of the distance (mm) on a grid that wraps around: each axis counts the shorter way. Kernel and transform are
 * real and even along each axis, so half of each is enough, and two real series go into one complex transform.
 */
final class KernelSpectrum {

    private final PairKernel kernel;
    private final int[] lags;
    private final int[] padded;
    private final int[] half;
    private final double[] spacing;

    /** @param lags reach along each axis, at which the kernel ends, less than half the padded length */
    KernelSpectrum(PairKernel kernel, int[] lags, int[] padded, double[] spacing) {
        this.kernel = kernel;
        this.lags = lags;
        this.padded = padded;
        this.half = new int[] {padded[0] / 2 + 1, padded[1] / 2 + 1, padded[2] / 2 + 1};
        this.spacing = spacing;
    }

    /**
     * For a group of frequencies along y, see {@link RealFft}.
     *
     * @return [y][x][z], frequencies 0 to half of them along x and z; each stands for itself and, where it is another, for the opposite one along y
     */
    float[][][] of(int groups, int group) {
        int frequencies = RealFft.frequencies(padded[1], groups, group);
        RealFft alongY = new RealFft(lags[1] + 1, padded[1], groups, lags[0] + 1);
        float[][][] planes = new float[frequencies][half[2]][lags[0] + 1];
        for (int k = 0; k <= lags[2]; k += 2) {
            int slice = k;
            for (int j = 0; j <= lags[1]; j++) {
                weights(j, k, alongY.row(0, j));
                weights(j, k + 1, alongY.row(1, j));
            }
            alongY.transform(group, (y, re1, im1, re2, im2) -> {
                float scale = 2 * (group + groups * y) % padded[1] == 0 ? 1 : 2;
                for (int i = 0; i <= lags[0]; i++) {
                    planes[y][slice][i] = scale * re1[i];
                    if (slice < lags[2]) {
                        planes[y][slice + 1][i] = scale * re2[i];
                    }
                }
            });
        }
        transformEven(planes, padded[2], lags[0] + 1);
        float[][][] columns = new float[frequencies][half[0]][half[2]];
        for (int y = 0; y < frequencies; y++) {
            FloatRows.transpose(planes[y], columns[y]);
        }
        transformEven(columns, padded[0], half[2]);
        return columns;
    }

    /**
     * Half a line; elements that stand for two along x or y count twice, as the real part of the transform of the half is then the transform of the
     * whole.
     */
    private void weights(int j, int k, float[] line) {
        double square = j * spacing[1] * j * spacing[1] + k * spacing[2] * k * spacing[2];
        for (int i = 0; i < line.length; i++) {
            line[i] = (j == 0 ? 1 : 2) * (float) kernel.at(i * spacing[0] * i * spacing[0] + square);
        }
    }

    /** Transforms each series of rows, of which only the first half is there, in place. */
    private static void transformEven(float[][][] series, int length, int batch) {
        RowFft<float[]> fft = RowFft.ofFloats(length);
        float[][] re = new float[length][batch];
        float[][] im = new float[length][batch];
        for (int s = 0; s < series.length; s += 2) {
            float[][] real = series[s];
            float[][] imaginary = series[Math.min(s + 1, series.length - 1)];
            for (int t = 0; t < length; t++) {
                System.arraycopy(real[Math.min(t, length - t)], 0, re[t], 0, batch);
                System.arraycopy(imaginary[Math.min(t, length - t)], 0, im[t], 0, batch);
            }
            fft.transform(re, im);
            for (int t = 0; t < real.length; t++) {
                System.arraycopy(re[t], 0, real[t], 0, batch);
                System.arraycopy(im[t], 0, imaginary[t], 0, batch);
            }
        }
    }
}
