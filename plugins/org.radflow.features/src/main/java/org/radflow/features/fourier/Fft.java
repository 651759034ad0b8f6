package org.radflow.features.fourier;

import java.util.ArrayList;
import java.util.List;

/**
 * Discrete Fourier transform of many complex series side by side, for lengths 2^a 3^b 5^c: Stockham's self-sorting algorithm,
 * double precision. Element t of series s stands at [t * batch + s], so inner loops run over neighbouring memory. The inverse,
 * times the length, is the same call with real and imaginary parts exchanged. Not thread-safe.
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
    private final double[][] scratch;

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
        this.scratch = new double[2][length * batch];
    }

    /** The smallest length >= n that can be transformed. */
    public static int lengthFor(int n) {
        int length = n;
        while (rest(length) != 1) {
            length++;
        }
        return length;
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

    /** Transforms in place. */
    public void transform(double[] re, double[] im) {
        double[] xr = re;
        double[] xi = im;
        double[] yr = scratch[0];
        double[] yi = scratch[1];
        int n = length;
        int s = batch;
        for (int radix : radices) {
            int m = n / radix;
            for (int p = 0; p < m; p++) {
                switch (radix) {
                    case 2 -> radix2(xr, xi, yr, yi, s, m, p);
                    case 3 -> radix3(xr, xi, yr, yi, s, m, p);
                    case 4 -> radix4(xr, xi, yr, yi, s, m, p);
                    default -> radix5(xr, xi, yr, yi, s, m, p);
                }
            }
            n = m;
            s *= radix;
            double[] swap = xr;
            xr = yr;
            yr = swap;
            swap = xi;
            xi = yi;
            yi = swap;
        }
        if (xr != re) {
            System.arraycopy(xr, 0, re, 0, length * batch);
            System.arraycopy(xi, 0, im, 0, length * batch);
        }
    }

    /** Index of exp(-2 pi i p t / n) in the table, for a stage of n = m * radix points. */
    private int twiddle(int p, int t, int n) {
        return length / n * p * t % length;
    }

    private void radix2(double[] xr, double[] xi, double[] yr, double[] yi, int s, int m, int p) {
        int w = twiddle(p, 1, 2 * m);
        double wr = cos[w];
        double wi = sin[w];
        int x0 = s * p;
        int x1 = s * (p + m);
        int y0 = s * 2 * p;
        for (int q = 0; q < s; q++) {
            double ar = xr[x0 + q];
            double ai = xi[x0 + q];
            double br = xr[x1 + q];
            double bi = xi[x1 + q];
            yr[y0 + q] = ar + br;
            yi[y0 + q] = ai + bi;
            double dr = ar - br;
            double di = ai - bi;
            yr[y0 + s + q] = dr * wr - di * wi;
            yi[y0 + s + q] = dr * wi + di * wr;
        }
    }

    private void radix3(double[] xr, double[] xi, double[] yr, double[] yi, int s, int m, int p) {
        int w1 = twiddle(p, 1, 3 * m);
        int w2 = twiddle(p, 2, 3 * m);
        double w1r = cos[w1];
        double w1i = sin[w1];
        double w2r = cos[w2];
        double w2i = sin[w2];
        int x0 = s * p;
        int x1 = s * (p + m);
        int x2 = s * (p + 2 * m);
        int y0 = s * 3 * p;
        for (int q = 0; q < s; q++) {
            double ar = xr[x0 + q];
            double ai = xi[x0 + q];
            double sr = xr[x1 + q] + xr[x2 + q];
            double si = xi[x1 + q] + xi[x2 + q];
            double dr = SIN60 * (xr[x1 + q] - xr[x2 + q]);
            double di = SIN60 * (xi[x1 + q] - xi[x2 + q]);
            yr[y0 + q] = ar + sr;
            yi[y0 + q] = ai + si;
            double cr = ar - 0.5 * sr;
            double ci = ai - 0.5 * si;
            double br = cr + di;
            double bi = ci - dr;
            yr[y0 + s + q] = br * w1r - bi * w1i;
            yi[y0 + s + q] = br * w1i + bi * w1r;
            br = cr - di;
            bi = ci + dr;
            yr[y0 + 2 * s + q] = br * w2r - bi * w2i;
            yi[y0 + 2 * s + q] = br * w2i + bi * w2r;
        }
    }

    private void radix4(double[] xr, double[] xi, double[] yr, double[] yi, int s, int m, int p) {
        int w1 = twiddle(p, 1, 4 * m);
        int w2 = twiddle(p, 2, 4 * m);
        int w3 = twiddle(p, 3, 4 * m);
        double w1r = cos[w1];
        double w1i = sin[w1];
        double w2r = cos[w2];
        double w2i = sin[w2];
        double w3r = cos[w3];
        double w3i = sin[w3];
        int x0 = s * p;
        int x1 = s * (p + m);
        int x2 = s * (p + 2 * m);
        int x3 = s * (p + 3 * m);
        int y0 = s * 4 * p;
        for (int q = 0; q < s; q++) {
            double er = xr[x0 + q] + xr[x2 + q];
            double ei = xi[x0 + q] + xi[x2 + q];
            double fr = xr[x0 + q] - xr[x2 + q];
            double fi = xi[x0 + q] - xi[x2 + q];
            double gr = xr[x1 + q] + xr[x3 + q];
            double gi = xi[x1 + q] + xi[x3 + q];
            double hr = xr[x1 + q] - xr[x3 + q];
            double hi = xi[x1 + q] - xi[x3 + q];
            yr[y0 + q] = er + gr;
            yi[y0 + q] = ei + gi;
            double br = fr + hi;
            double bi = fi - hr;
            yr[y0 + s + q] = br * w1r - bi * w1i;
            yi[y0 + s + q] = br * w1i + bi * w1r;
            br = er - gr;
            bi = ei - gi;
            yr[y0 + 2 * s + q] = br * w2r - bi * w2i;
            yi[y0 + 2 * s + q] = br * w2i + bi * w2r;
            br = fr - hi;
            bi = fi + hr;
            yr[y0 + 3 * s + q] = br * w3r - bi * w3i;
            yi[y0 + 3 * s + q] = br * w3i + bi * w3r;
        }
    }

    private void radix5(double[] xr, double[] xi, double[] yr, double[] yi, int s, int m, int p) {
        int[] w = {0, twiddle(p, 1, 5 * m), twiddle(p, 2, 5 * m), twiddle(p, 3, 5 * m), twiddle(p, 4, 5 * m)};
        double w1r = cos[w[1]];
        double w1i = sin[w[1]];
        double w2r = cos[w[2]];
        double w2i = sin[w[2]];
        double w3r = cos[w[3]];
        double w3i = sin[w[3]];
        double w4r = cos[w[4]];
        double w4i = sin[w[4]];
        int x0 = s * p;
        int x1 = s * (p + m);
        int x2 = s * (p + 2 * m);
        int x3 = s * (p + 3 * m);
        int x4 = s * (p + 4 * m);
        int y0 = s * 5 * p;
        for (int q = 0; q < s; q++) {
            double ar = xr[x0 + q];
            double ai = xi[x0 + q];
            double s1r = xr[x1 + q] + xr[x4 + q];
            double s1i = xi[x1 + q] + xi[x4 + q];
            double d1r = xr[x1 + q] - xr[x4 + q];
            double d1i = xi[x1 + q] - xi[x4 + q];
            double s2r = xr[x2 + q] + xr[x3 + q];
            double s2i = xi[x2 + q] + xi[x3 + q];
            double d2r = xr[x2 + q] - xr[x3 + q];
            double d2i = xi[x2 + q] - xi[x3 + q];
            yr[y0 + q] = ar + s1r + s2r;
            yi[y0 + q] = ai + s1i + s2i;
            double c1r = ar + COS72 * s1r + COS144 * s2r;
            double c1i = ai + COS72 * s1i + COS144 * s2i;
            double c2r = ar + COS144 * s1r + COS72 * s2r;
            double c2i = ai + COS144 * s1i + COS72 * s2i;
            double e1r = SIN72 * d1r + SIN144 * d2r;
            double e1i = SIN72 * d1i + SIN144 * d2i;
            double e2r = SIN144 * d1r - SIN72 * d2r;
            double e2i = SIN144 * d1i - SIN72 * d2i;
            double br = c1r + e1i;
            double bi = c1i - e1r;
            yr[y0 + s + q] = br * w1r - bi * w1i;
            yi[y0 + s + q] = br * w1i + bi * w1r;
            br = c2r + e2i;
            bi = c2i - e2r;
            yr[y0 + 2 * s + q] = br * w2r - bi * w2i;
            yi[y0 + 2 * s + q] = br * w2i + bi * w2r;
            br = c2r - e2i;
            bi = c2i + e2r;
            yr[y0 + 3 * s + q] = br * w3r - bi * w3i;
            yi[y0 + 3 * s + q] = br * w3i + bi * w3r;
            br = c1r - e1i;
            bi = c1i + e1r;
            yr[y0 + 4 * s + q] = br * w4r - bi * w4i;
            yi[y0 + 4 * s + q] = br * w4i + bi * w4r;
        }
    }
}
