package org.radflow.features.fourier;

import java.util.ArrayList;
import java.util.List;

/**
 * Discrete Fourier transform of many complex series side by side, for lengths 2^a 3^b 5^c: Stockham's self-sorting algorithm,
 * double precision. Element t of all series is a row, so inner loops run over neighbouring memory; butterflies overwrite their rows, and sorting
 * exchanges rows instead of copying them. The inverse, times the length, is the same call with real and imaginary parts exchanged. Not thread-safe.
 */
public final class Fft {

    private final int length;
    private final int batch;
    private final int[] radices;
    private final double[] cos;
    private final double[] sin;
    private final double[][] sortedRe;
    private final double[][] sortedIm;
    /** Real and imaginary rows of the butterfly at hand. */
    private final double[][] x = new double[5][];
    private final double[][] y = new double[5][];

    /**
     * @param length elements of each series
     * @param batch  number of series
     */
    public Fft(int length, int batch) {
        this.length = length;
        this.batch = batch;
        this.radices = radices(length);
        this.cos = new double[length];
        this.sin = new double[length];
        for (int t = 0; t < length; t++) {
            cos[t] = Math.cos(2 * Math.PI * t / length);
            sin[t] = -Math.sin(2 * Math.PI * t / length);
        }
        this.sortedRe = new double[length][];
        this.sortedIm = new double[length][];
    }

    /** The smallest length >= n that can be transformed. */
    public static int lengthFor(int n) {
        int length = n;
        while (rest(length) != 1) {
            length++;
        }
        return length;
    }

    /** The length >= n that is transformed in the least time: powers of two are, for their size, faster than others. */
    public static int fastLengthFor(int n) {
        int fastest = lengthFor(n);
        for (int length = lengthFor(n + 1); length < 2 * n; length = lengthFor(length + 1)) {
            fastest = time(length) < time(fastest) ? length : fastest;
        }
        return fastest;
    }

    /** In units of the time of an element in a step of radix 4. */
    private static double time(int length) {
        double steps = 0;
        for (int radix : radices(length)) {
            steps += radix == 4 ? 1 : radix == 2 ? 1.2 : radix == 3 ? 1.3 : 1.6;
        }
        return length * steps;
    }

    private static int rest(int n) {
        for (int prime : new int[] {2, 3, 5}) {
            while (n % prime == 0) {
                n /= prime;
            }
        }
        return n;
    }

    private static int[] radices(int length) {
        List<Integer> radices = new ArrayList<>();
        for (int radix : new int[] {4, 2, 3, 5}) {
            while (length % radix == 0) {
                radices.add(radix);
                length /= radix;
            }
        }
        return radices.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Transforms series of which element t of series s stands at [t * batch + s], in place. */
    public void transform(double[] re, double[] im) {
        double[][] rowsRe = new double[length][batch];
        double[][] rowsIm = new double[length][batch];
        for (int t = 0; t < length; t++) {
            System.arraycopy(re, t * batch, rowsRe[t], 0, batch);
            System.arraycopy(im, t * batch, rowsIm[t], 0, batch);
        }
        transform(rowsRe, rowsIm);
        for (int t = 0; t < length; t++) {
            System.arraycopy(rowsRe[t], 0, re, t * batch, batch);
            System.arraycopy(rowsIm[t], 0, im, t * batch, batch);
        }
    }

    /** Transforms series of which element t of series s stands at [t][s], in place; rows are exchanged for others of the same length. */
    public void transform(double[][] re, double[][] im) {
        int s = 1;
        for (int radix : radices) {
            int m = length / s / radix;
            for (int p = 0; p < m; p++) {
                for (int q = 0; q < s; q++) {
                    for (int j = 0; j < radix; j++) {
                        x[j] = re[q + s * (p + m * j)];
                        y[j] = im[q + s * (p + m * j)];
                    }
                    butterfly(radix, s * p);
                    for (int j = 0; j < radix; j++) {
                        sortedRe[q + s * (radix * p + j)] = x[j];
                        sortedIm[q + s * (radix * p + j)] = y[j];
                    }
                }
            }
            System.arraycopy(sortedRe, 0, re, 0, length);
            System.arraycopy(sortedIm, 0, im, 0, length);
            s *= radix;
        }
    }

    /** One step of the rows at hand, each turned by w^(j p) with w = exp(-2 pi i / length) and step = p of the first. */
    private void butterfly(int radix, int step) {
        switch (radix) {
            case 2 -> {
                Rows.halves(x[0], x[1]);
                Rows.halves(y[0], y[1]);
                turn(1, step);
            }
            case 3 -> {
                Rows.thirds(x[0], x[1], x[2]);
                Rows.thirds(y[0], y[1], y[2]);
                turnPair(1, 2, step);
            }
            case 4 -> {
                Rows.quarters(x[0], x[1], x[2], x[3]);
                Rows.quarters(y[0], y[1], y[2], y[3]);
                turn(2, step);
                turnPair(1, 3, step);
            }
            default -> {
                Rows.fifths(x[0], x[1], x[2], x[3], x[4]);
                Rows.fifths(y[0], y[1], y[2], y[3], y[4]);
                turnPair(1, 4, step);
                turnPair(2, 3, step);
            }
        }
    }

    private void turn(int j, int step) {
        if (step > 0) {
            Rows.rotate(x[j], y[j], cos[j * step], sin[j * step]);
        }
    }

    private void turnPair(int j, int k, int step) {
        if (step > 0) {
            Rows.turnPair(x[j], x[k], y[j], y[k], cos[j * step], sin[j * step], cos[k * step], sin[k * step]);
        } else {
            Rows.pair(x[j], x[k], y[j], y[k]);
        }
    }
}
