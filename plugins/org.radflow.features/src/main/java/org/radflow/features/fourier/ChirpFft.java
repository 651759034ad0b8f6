package org.radflow.features.fourier;

/**
 * Discrete Fourier transform of many complex series side by side, for any length n, as a convolution with a chirp (Bluestein 1970):
 * X[k] = w[k] sum over t of (x[t] w[t]) conj(w[k - t]) with w[t] = exp(-pi i t^2 / n). Layout as in {@link Fft}. Not thread-safe.
 */
final class ChirpFft {

    private final int length;
    private final int batch;
    private final int padded;
    private final double[] cos;
    private final double[] sin;
    private final double[] filterRe;
    private final double[] filterIm;
    private final Fft fft;

    ChirpFft(int length, int batch) {
        this.length = length;
        this.batch = batch;
        padded = Fft.lengthFor(2 * length - 1);
        cos = new double[length];
        sin = new double[length];
        filterRe = new double[padded];
        filterIm = new double[padded];
        for (int t = 0; t < length; t++) {
            double angle = Math.PI * ((long) t * t % (2L * length)) / length;
            cos[t] = Math.cos(angle);
            sin[t] = -Math.sin(angle);
            int mirrored = (padded - t) % padded;
            filterRe[t] = cos[t] / padded;
            filterIm[t] = -sin[t] / padded;
            filterRe[mirrored] = filterRe[t];
            filterIm[mirrored] = filterIm[t];
        }
        new Fft(padded, 1).transform(filterRe, filterIm);
        fft = new Fft(padded, batch);
    }

    /** Transforms in place. */
    void transform(double[] re, double[] im) {
        double[] chirpRe = new double[padded * batch];
        double[] chirpIm = new double[padded * batch];
        multiply(re, im, chirpRe, chirpIm, cos, sin, length);
        fft.transform(chirpRe, chirpIm);
        multiply(chirpRe, chirpIm, chirpRe, chirpIm, filterRe, filterIm, padded);
        fft.transform(chirpIm, chirpRe);
        multiply(chirpRe, chirpIm, re, im, cos, sin, length);
    }

    private void multiply(double[] re, double[] im, double[] outRe, double[] outIm, double[] factorRe, double[] factorIm, int elements) {
        for (int t = 0; t < elements; t++) {
            for (int n = t * batch; n < (t + 1) * batch; n++) {
                double real = re[n] * factorRe[t] - im[n] * factorIm[t];
                outIm[n] = re[n] * factorIm[t] + im[n] * factorRe[t];
                outRe[n] = real;
            }
        }
    }
}
