package org.radflow.normalise.bias;

/** Discrete Fourier transform of 2^n complex numbers in place (Cooley and Tukey 1965), forward without a factor, backward with 1 / size. */
final class Fourier {

    private Fourier() {
    }

    static void forward(final double[] re, final double[] im) {
        transform(re, im, -1);
    }

    static void backward(final double[] re, final double[] im) {
        transform(re, im, 1);
        for (int n = 0; n < re.length; n++) {
            re[n] /= re.length;
            im[n] /= re.length;
        }
    }

    private static void transform(final double[] re, final double[] im, final int sign) {
        final int size = re.length;
        final int shift = Integer.numberOfLeadingZeros(size - 1);
        for (int n = 0; n < size; n++) {
            final int reversed = Integer.reverse(n) >>> shift;
            if (reversed > n) {
                swap(re, n, reversed);
                swap(im, n, reversed);
            }
        }
        for (int half = 1; half < size; half *= 2) {
            for (int m = 0; m < half; m++) {
                final double angle = sign * Math.PI * m / half;
                final double cos = Math.cos(angle);
                final double sin = Math.sin(angle);
                for (int n = m; n < size; n += 2 * half) {
                    final double a = cos * re[n + half] - sin * im[n + half];
                    final double b = sin * re[n + half] + cos * im[n + half];
                    re[n + half] = re[n] - a;
                    im[n + half] = im[n] - b;
                    re[n] += a;
                    im[n] += b;
                }
            }
        }
    }

    private static void swap(final double[] values, final int a, final int b) {
        final double value = values[a];
        values[a] = values[b];
        values[b] = value;
    }
}
