package org.radflow.normalise.bias;

/**
 * What each log intensity most likely was before a bias field spread it (Sled, Zijdenbos and Evans 1998, DOI 10.1109/42.668698): the
 * histogram is deconvolved by a Gaussian, the distribution of the field, with a Wiener filter, and the expected true value of each bin is
 * the mean of the sharpened histogram around it, weighted by that Gaussian.
 */
final class HistogramSharpening {

    private static final int BINS = 200;
    /** The histogram stands in the middle of a longer, otherwise empty one. */
    private static final int PADDED = 512;
    private static final int OFFSET = (PADDED - BINS) / 2;

    private final double minimum;
    private final double width;
    private final double[] expected = new double[PADDED];

    /**
     * @param values log intensities
     * @param fwhm   full width at half maximum of the field's distribution, in log intensity
     * @param noise  the Wiener filter's ratio of the powers of noise and signal
     */
    HistogramSharpening(final float[] values, final double fwhm, final double noise) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (final float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        minimum = low;
        width = (high - low) / (BINS - 1);
        if (width > 0) {
            sharpen(histogram(values), fwhm / width, noise);
        }
    }

    /** Each value is shared between the two nearest bin centres. */
    private double[] histogram(final float[] values) {
        final double[] count = new double[PADDED];
        for (final float value : values) {
            final double place = (value - minimum) / width;
            final int lower = Math.min(BINS - 2, (int)place);
            count[OFFSET + lower] += 1 - (place - lower);
            count[OFFSET + lower + 1] += place - lower;
        }
        return count;
    }

    private void sharpen(final double[] count, final double fwhm, final double noise) {
        final double[] gaussian = new double[PADDED];
        for (int n = 0; n < PADDED; n++) {
            final double distance = Math.min(n, PADDED - n) / fwhm;
            gaussian[n] = 2 * Math.sqrt(Math.log(2) / Math.PI) / fwhm * Math.exp(-4 * Math.log(2) * distance * distance);
        }
        Fourier.forward(gaussian, new double[PADDED]); // symmetric, so its transform is real
        final double[] deconvolution = new double[PADDED];
        for (int n = 0; n < PADDED; n++) {
            deconvolution[n] = gaussian[n] / (gaussian[n] * gaussian[n] + noise);
        }
        final double[] sharp = filtered(count, deconvolution);
        final double[] weighted = new double[PADDED];
        for (int n = 0; n < PADDED; n++) {
            sharp[n] = Math.max(0, sharp[n]);
            weighted[n] = sharp[n] * (minimum + (n - OFFSET) * width);
        }
        final double[] mass = filtered(sharp, gaussian);
        final double[] moment = filtered(weighted, gaussian);
        for (int n = 0; n < PADDED; n++) {
            expected[n] = mass[n] == 0 ? 0 : moment[n] / mass[n];
        }
    }

    private static double[] filtered(final double[] values, final double[] filter) {
        final double[] re = values.clone();
        final double[] im = new double[PADDED];
        Fourier.forward(re, im);
        for (int n = 0; n < PADDED; n++) {
            re[n] *= filter[n];
            im[n] *= filter[n];
        }
        Fourier.backward(re, im);
        return re;
    }

    /** The expected true log intensity, linear between bin centres; the value itself when all values are equal. */
    double expected(final double value) {
        if (!(width > 0)) {
            return value;
        }
        final double place = (value - minimum) / width;
        final int lower = Math.max(0, Math.min(BINS - 2, (int)place));
        final double part = place - lower;
        return expected[OFFSET + lower] + part * (expected[OFFSET + lower + 1] - expected[OFFSET + lower]);
    }
}
