package org.radflow.features.fourier;

import java.util.ArrayList;
import java.util.List;

/**
 * Discrete Fourier transform of many complex series side by side in one array, double precision, for lengths 2^a 3^b 5^c. The inverse, times the
 * length, is the same call with real and imaginary parts exchanged. Not thread-safe.
 */
public final class Fft {

    private final int length;
    private final int batch;
    private final RowFft<double[]> fft;

    /**
     * @param length elements of each series
     * @param batch  number of series
     */
    public Fft(int length, int batch) {
        this.length = length;
        this.batch = batch;
        this.fft = RowFft.ofDoubles(length);
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

    static int[] radices(int length) {
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
        fft.transform(rowsRe, rowsIm);
        for (int t = 0; t < length; t++) {
            System.arraycopy(rowsRe[t], 0, re, t * batch, batch);
            System.arraycopy(rowsIm[t], 0, im, t * batch, batch);
        }
    }
}
