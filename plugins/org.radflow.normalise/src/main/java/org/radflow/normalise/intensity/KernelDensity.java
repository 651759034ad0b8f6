package org.radflow.normalise.intensity;

import org.radflow.image.Cancellation;

/**
 * Density of intensities: a sum of Gaussians with the standard deviation of Scott's rule, {@code s n^(-1/5)}, where s is the standard
 * deviation of the sample (Scott 1992). Intensities are shared between the two nearest of 1,000 grid points first.
 */
final class KernelDensity {

    private static final int POINTS = 1000;
    private static final double REACH = 5;

    private final double minimum;
    private final double step;
    private final double[] density = new double[POINTS];

    /** @throws IllegalArgumentException when all intensities are equal */
    KernelDensity(final Sample sample) {
        minimum = sample.minimum();
        step = (sample.maximum() - minimum) / (POINTS - 1);
        if (!(step > 0)) {
            throw sample.unfit("the intensity %s alone".formatted((float)minimum), "more than one value");
        }
        final double deviation = sample.deviation() * Math.sqrt(sample.size() / (sample.size() - 1.0));
        final double bandwidth = deviation * Math.pow(sample.size(), -0.2) / step;
        final double[] count = new double[POINTS];
        for (int n = 0; n < sample.size(); n++) {
            Cancellation.check(n);
            final double place = (sample.get(n) - minimum) / step;
            final int lower = Math.min(POINTS - 2, (int)place);
            count[lower] += 1 - (place - lower);
            count[lower + 1] += place - lower;
        }
        final int reach = (int)Math.ceil(REACH * bandwidth);
        for (int at = 0; at < POINTS; at++) {
            for (int from = Math.max(0, at - reach); from <= Math.min(POINTS - 1, at + reach); from++) {
                final double distance = (at - from) / bandwidth;
                density[at] += count[from] * Math.exp(-0.5 * distance * distance);
            }
        }
    }

    /** The intensity with the highest density. */
    double largestMode() {
        int largest = 0;
        for (int n = 1; n < POINTS; n++) {
            if (density[n] > density[largest]) {
                largest = n;
            }
        }
        return minimum + largest * step;
    }

    /** The highest intensity at which the density has a maximum. */
    double lastMode() {
        for (int n = POINTS - 2; n > 0; n--) {
            if (density[n] > density[n - 1] && density[n] > density[n + 1]) {
                return minimum + n * step;
            }
        }
        return largestMode();
    }
}
