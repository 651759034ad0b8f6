package org.radflow.features.fourier;

/**
 * Arithmetic on rows of numbers of one length. Each loop is short, over plain indices of separate arrays, because that is what the Java compiler turns
 * into vector instructions. Results may be written over arguments.
 */
final class Rows {

    private Rows() {}

    /** sum = a + b, difference = a - b. */
    static void sumAndDifference(double[] a, double[] b, double[] sum, double[] difference) {
        for (int q = 0; q < a.length; q++) {
            double x = a[q];
            double y = b[q];
            sum[q] = x + y;
            difference[q] = x - y;
        }
    }

    /** plus = (a + c) + (b + d), minus = (a + c) - (b + d). */
    static void ofSums(double[] a, double[] b, double[] c, double[] d, double[] plus, double[] minus) {
        for (int q = 0; q < a.length; q++) {
            double x = a[q] + c[q];
            double y = b[q] + d[q];
            plus[q] = x + y;
            minus[q] = x - y;
        }
    }

    /** plus = (a - c) + (b - d), minus = (a - c) - (b - d). */
    static void ofDifferences(double[] a, double[] b, double[] c, double[] d, double[] plus, double[] minus) {
        for (int q = 0; q < a.length; q++) {
            double x = a[q] - c[q];
            double y = b[q] - d[q];
            plus[q] = x + y;
            minus[q] = x - y;
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

    /** result = a + f b + g c. */
    static void combine(double[] a, double f, double[] b, double g, double[] c, double[] result) {
        for (int q = 0; q < a.length; q++) {
            result[q] = a[q] + f * b[q] + g * c[q];
        }
    }

    /** result = f a + g b. */
    static void combine(double f, double[] a, double g, double[] b, double[] result) {
        for (int q = 0; q < a.length; q++) {
            result[q] = f * a[q] + g * b[q];
        }
    }
}
