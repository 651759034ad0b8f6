package org.radflow.features.fourier;

/**
 * Arithmetic on rows of numbers of one length. Each loop is short, over plain indices of separate arrays, because that is what the Java compiler turns
 * into vector instructions. Results may be written over arguments.
 */
public final class Rows {

    private static final double SIN60 = Math.sqrt(3) / 2;
    private static final double COS72 = (Math.sqrt(5) - 1) / 4;
    private static final double COS144 = -(Math.sqrt(5) + 1) / 4;
    private static final double SIN72 = Math.sin(2 * Math.PI / 5);
    private static final double SIN144 = Math.sin(4 * Math.PI / 5);

    private Rows() {}

    /** Transforms two real rows: a, b = a + b, a - b. */
    static void halves(double[] a, double[] b) {
        for (int q = 0; q < a.length; q++) {
            double x = a[q];
            double y = b[q];
            a[q] = x + y;
            b[q] = x - y;
        }
    }

    /** Transforms three real rows: a becomes element 0, b the cosine part of element 1, c its sine part. */
    static void thirds(double[] a, double[] b, double[] c) {
        for (int q = 0; q < a.length; q++) {
            double x = a[q];
            double sum = b[q] + c[q];
            double difference = b[q] - c[q];
            a[q] = x + sum;
            b[q] = x - 0.5 * sum;
            c[q] = SIN60 * difference;
        }
    }

    /** Transforms four real rows: a and c become elements 0 and 2, b the cosine part of element 1, d its sine part. */
    static void quarters(double[] a, double[] b, double[] c, double[] d) {
        for (int q = 0; q < a.length; q++) {
            double even = a[q] + c[q];
            double odd = b[q] + d[q];
            double cosine = a[q] - c[q];
            double sine = b[q] - d[q];
            a[q] = even + odd;
            b[q] = cosine;
            c[q] = even - odd;
            d[q] = sine;
        }
    }

    /** Transforms five real rows: a becomes element 0, b and c the cosine parts of elements 1 and 2, e and d their sine parts. */
    static void fifths(double[] a, double[] b, double[] c, double[] d, double[] e) {
        halves(b, e);
        halves(c, d);
        for (int q = 0; q < a.length; q++) {
            double x = a[q];
            double outer = b[q];
            double inner = c[q];
            a[q] = x + outer + inner;
            b[q] = x + COS72 * outer + COS144 * inner;
            c[q] = x + COS144 * outer + COS72 * inner;
        }
        for (int q = 0; q < d.length; q++) {
            double inner = d[q];
            double outer = e[q];
            d[q] = SIN144 * outer - SIN72 * inner;
            e[q] = SIN72 * outer + SIN144 * inner;
        }
    }

    /** Complex cosine part (c, d) and sine part (s, t) of an element become it, (c + t, d - s), and its opposite, (c - t, d + s). */
    static void pair(double[] c, double[] s, double[] d, double[] t) {
        for (int q = 0; q < c.length; q++) {
            double x = c[q];
            double y = d[q];
            double u = s[q];
            double v = t[q];
            c[q] = x + v;
            d[q] = y - u;
            s[q] = x - v;
            t[q] = y + u;
        }
    }

    /** The same, the element times (cos1, sin1) and its opposite times (cos2, sin2). */
    static void turnPair(double[] c, double[] s, double[] d, double[] t, double cos1, double sin1, double cos2, double sin2) {
        for (int q = 0; q < c.length; q++) {
            double re1 = c[q] + t[q];
            double im1 = d[q] - s[q];
            double re2 = c[q] - t[q];
            double im2 = d[q] + s[q];
            c[q] = re1 * cos1 - im1 * sin1;
            d[q] = re1 * sin1 + im1 * cos1;
            s[q] = re2 * cos2 - im2 * sin2;
            t[q] = re2 * sin2 + im2 * cos2;
        }
    }

    /** (re, im) times (cos, sin). */
    static void rotate(double[] re, double[] im, double cos, double sin) {
        for (int q = 0; q < re.length; q++) {
            double x = re[q];
            double y = im[q];
            re[q] = x * cos - y * sin;
            im[q] = x * sin + y * cos;
        }
    }

    /** sum += (re, im) times (cos, sin). */
    static void addTurned(double[] re, double[] im, double cos, double sin, double[] sumRe, double[] sumIm) {
        for (int q = 0; q < re.length; q++) {
            sumRe[q] += re[q] * cos - im[q] * sin;
        }
        for (int q = 0; q < re.length; q++) {
            sumIm[q] += re[q] * sin + im[q] * cos;
        }
    }

    /** Of E + i O at a frequency (a, b) and its opposite (c, d), where E and O are of real series: E = (re1, im1), O = (re2, im2). */
    static void takeApart(double[] a, double[] b, double[] c, double[] d, double[] re1, double[] im1, double[] re2, double[] im2) {
        for (int q = 0; q < a.length; q++) {
            re1[q] = (a[q] + c[q]) / 2;
            im2[q] = (c[q] - a[q]) / 2;
        }
        for (int q = 0; q < b.length; q++) {
            im1[q] = (b[q] - d[q]) / 2;
            re2[q] = (b[q] + d[q]) / 2;
        }
    }

    /** Element q of row t becomes element t of row q. Eight rows at a time, as their elements then make up a line of the cache. */
    public static void transpose(double[][] rows, double[][] transposed) {
        int t = 0;
        for (; t + 8 <= rows.length; t += 8) {
            transpose(t, rows[t], rows[t + 1], rows[t + 2], rows[t + 3], rows[t + 4], rows[t + 5], rows[t + 6], rows[t + 7], transposed);
        }
        for (; t < rows.length; t++) {
            for (int q = 0; q < rows[t].length; q++) {
                transposed[q][t] = rows[t][q];
            }
        }
    }

    private static void transpose(int t, double[] a, double[] b, double[] c, double[] d, double[] e, double[] f, double[] g, double[] h,
            double[][] transposed) {
        for (int q = 0; q < a.length; q++) {
            double[] row = transposed[q];
            row[t] = a[q];
            row[t + 1] = b[q];
            row[t + 2] = c[q];
            row[t + 3] = d[q];
            row[t + 4] = e[q];
            row[t + 5] = f[q];
            row[t + 6] = g[q];
            row[t + 7] = h[q];
        }
    }
}
