package org.radflow.features.fourier;

import java.util.ArrayList;
import java.util.List;

/**
 * Discrete Fourier transform of many complex series side by side, for lengths 2^a 3^b 5^c: Stockham's self-sorting algorithm,
 * double precision. Element t of all series is a row, so inner loops run over neighbouring memory; butterflies overwrite their rows, and sorting
 * exchanges rows instead of copying them. The inverse, times the length, is the same call with real and imaginary parts exchanged. Not thread-safe.
 */
public final class Fft {

    private static final double SIN60 = Math.sqrt(3) / 2;
    private static final double COS72 = (Math.sqrt(5) - 1) / 4;
    private static final double COS144 = -(Math.sqrt(5) + 1) / 4;
    private static final double SIN72 = Math.sin(2 * Math.PI / 5);
    private static final double SIN144 = Math.sin(4 * Math.PI / 5);

    private final int length;
    private final int batch;
    private final int[] radices;
    private final double[] cos;
    private final double[] sin;
    private final double[][] sortedRe;
    private final double[][] sortedIm;
    /** Rows without content: results go there, and the rows they came from become free. */
    private final double[][] free;
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
        this.free = new double[4][batch];
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
            steps += radix == 4 ? 1 : radix == 2 ? 0.8 : radix == 3 ? 1.8 : 2.4;
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
                    butterfly(radix);
                    for (int j = 0; j < radix; j++) {
                        if (p * j > 0) {
                            Rows.rotate(x[j], y[j], cos[s * p * j], sin[s * p * j]);
                        }
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

    private void butterfly(int radix) {
        switch (radix) {
            case 2 -> radix2();
            case 3 -> radix3();
            case 4 -> radix4();
            default -> radix5();
        }
    }

    private void radix2() {
        Rows.sumAndDifference(x[0], x[1], x[0], x[1]);
        Rows.sumAndDifference(y[0], y[1], y[0], y[1]);
    }

    private void radix3() {
        double[] halfX = free[0];
        double[] halfY = free[1];
        Rows.sumAndDifference(x[1], x[2], x[1], x[2]);
        Rows.sumAndDifference(y[1], y[2], y[1], y[2]);
        Rows.combine(1, x[0], -0.5, x[1], halfX);
        Rows.combine(1, y[0], -0.5, y[1], halfY);
        Rows.combine(1, x[0], 1, x[1], x[0]);
        Rows.combine(1, y[0], 1, y[1], y[0]);
        Rows.combine(1, halfX, SIN60, y[2], x[1]);
        Rows.combine(1, halfX, -SIN60, y[2], halfX);
        Rows.combine(1, halfY, -SIN60, x[2], y[1]);
        Rows.combine(1, halfY, SIN60, x[2], halfY);
        free[0] = x[2];
        free[1] = y[2];
        x[2] = halfX;
        y[2] = halfY;
    }

    private void radix4() {
        Rows.ofSums(x[0], x[1], x[2], x[3], free[0], free[1]);
        Rows.ofSums(y[0], y[1], y[2], y[3], free[2], free[3]);
        Rows.ofDifferences(x[0], y[1], x[2], y[3], x[0], x[2]);
        Rows.ofDifferences(y[0], x[3], y[2], x[1], y[0], y[2]);
        double[][] unused = {x[1], x[3], y[1], y[3]};
        set(x, free[0], x[0], free[1], x[2]);
        set(y, free[2], y[0], free[3], y[2]);
        set(free, unused);
    }

    private void radix5() {
        for (double[][] part : List.of(x, y)) {
            Rows.sumAndDifference(part[1], part[4], part[1], part[4]);
            Rows.sumAndDifference(part[2], part[3], part[2], part[3]);
            int h = part == x ? 0 : 2;
            Rows.combine(part[0], COS72, part[1], COS144, part[2], free[h]);
            Rows.combine(part[0], COS144, part[1], COS72, part[2], free[h + 1]);
            Rows.combine(part[0], 1, part[1], 1, part[2], part[0]);
        }
        Rows.combine(SIN72, y[4], SIN144, y[3], x[1]);
        Rows.combine(SIN144, y[4], -SIN72, y[3], x[2]);
        Rows.combine(SIN72, x[4], SIN144, x[3], y[1]);
        Rows.combine(SIN144, x[4], -SIN72, x[3], y[2]);
        Rows.sumAndDifference(free[0], x[1], free[0], x[1]);
        Rows.sumAndDifference(free[1], x[2], free[1], x[2]);
        Rows.sumAndDifference(free[2], y[1], y[1], free[2]);
        Rows.sumAndDifference(free[3], y[2], y[2], free[3]);
        double[][] unused = {x[3], x[4], y[3], y[4]};
        set(x, x[0], free[0], free[1], x[2], x[1]);
        set(y, y[0], free[2], free[3], y[2], y[1]);
        set(free, unused);
    }

    private static void set(double[][] rows, double[]... values) {
        System.arraycopy(values, 0, rows, 0, values.length);
    }
}
