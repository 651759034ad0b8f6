package org.radflow.features.morphology;

import org.radflow.features.fourier.Fft;
import org.radflow.features.fourier.LineSpectra;

/**
 * Fourier transform of 1 / distance (mm), 0 at distance 0, on a grid that wraps around: each axis counts the shorter way. Kernel and transform are
 * real and even along each axis, so half of each is enough, and two real series go into one complex transform.
 */
final class InverseDistanceSpectrum {

    private final int[] padded;
    private final int[] half;
    private final double[] spacing;

    InverseDistanceSpectrum(int[] padded, double[] spacing) {
        this.padded = padded;
        this.half = new int[] {padded[0] / 2 + 1, padded[1] / 2 + 1, padded[2] / 2 + 1};
        this.spacing = spacing;
    }

    /**
     * For a group of frequencies along x, see {@link LineSpectra}.
     *
     * @return [y][z][x], frequencies 0 to half of them along y and z; each stands for itself and, where it is another, for the opposite one along x
     */
    double[][][] of(int groups, int group) {
        int frequencies = LineSpectra.frequencies(padded[0], groups, group);
        LineSpectra alongX = new LineSpectra(half[0], padded[0], groups, half[1]);
        double[][][] planes = new double[half[2]][half[1]][frequencies];
        double[][] unused = new double[half[1]][frequencies];
        double[] line = new double[half[0]];
        for (int k = 0; k < half[2]; k++) {
            for (int j = 0; j < half[1]; j++) {
                inverseDistances(j, k, line);
                alongX.set(j, line);
            }
            alongX.transform(group, planes[k], unused);
        }
        transformEven(planes, padded[1], frequencies);
        double[][][] columns = new double[half[1]][half[2]][];
        for (int y = 0; y < half[1]; y++) {
            for (int k = 0; k < half[2]; k++) {
                columns[y][k] = planes[k][y];
            }
        }
        transformEven(columns, padded[2], frequencies);
        for (int f = 0; f < frequencies; f++) {
            boolean itsOwnOpposite = 2 * (group + groups * f) % padded[0] == 0;
            for (double[][] column : columns) {
                for (double[] row : column) {
                    row[f] *= itsOwnOpposite ? 1 : 2;
                }
            }
        }
        return columns;
    }

    /** Half a line; elements that stand for two count twice, as the real part of the transform of the half is then the transform of the whole. */
    private void inverseDistances(int j, int k, double[] line) {
        double square = j * spacing[1] * j * spacing[1] + k * spacing[2] * k * spacing[2];
        for (int i = 0; i < line.length; i++) {
            line[i] = 2 / Math.sqrt(i * spacing[0] * i * spacing[0] + square);
        }
        line[0] = j + k == 0 ? 0 : line[0] / 2;
        if (padded[0] % 2 == 0) {
            line[padded[0] / 2] /= 2;
        }
    }

    /** Transforms each series of rows, of which only the first half is there, in place. */
    private static void transformEven(double[][][] series, int length, int batch) {
        Fft fft = new Fft(length, batch);
        double[][] re = new double[length][batch];
        double[][] im = new double[length][batch];
        for (int s = 0; s < series.length; s += 2) {
            double[][] real = series[s];
            double[][] imaginary = series[Math.min(s + 1, series.length - 1)];
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
