package org.radflow.normalise.intensity;

/**
 * The scale of normal-appearing white matter (Shinohara et al. 2014, DOI 10.1016/j.nicl.2014.08.008): mean 0 and standard deviation 1 in
 * the stripe of intensities whose rank differs from that of the white matter's mode by at most a width. The mode is that of a kernel
 * density estimate. Thread-safe.
 */
public enum WhiteStripe {
    /** White matter is the last mode once the brightest 4 % (fat, vessels) are left out. */
    T1 {
        @Override
        double mode(final Sample sample) {
            return new KernelDensity(sample.ranks(0, sample.below(Math.nextUp(sample.percentile(96))))).lastMode();
        }
    },
    /** White matter is the largest mode, as in FLAIR. */
    T2 {
        @Override
        double mode(final Sample sample) {
            return new KernelDensity(sample).largestMode();
        }
    };

    abstract double mode(Sample sample);

    /**
     * The scale.
     *
     * @param brain intensities of the brain without skull
     * @param width half-width of the stripe as a part of the voxels, above 0 and below 0.5; the authors use 0.05
     * @throws IllegalArgumentException when the width is out of range, or the stripe holds fewer than two different intensities
     */
    public LinearScale scale(final Sample brain, final double width) {
        requireWidth(width);
        if (!(brain.minimum() < brain.maximum())) {
            throw brain.unfit("the intensity %s alone".formatted((float)brain.minimum()), "more than one value");
        }
        final double rank = brain.below(mode(brain)) / (double)brain.size();
        final double lower = brain.percentile(100 * Math.max(0, rank - width));
        final double upper = brain.percentile(100 * Math.min(1, rank + width));
        final int from = brain.below(Math.nextUp(lower));
        final int to = brain.below(upper);
        if (to - from < 2) {
            throw brain.unfit("%d voxels in the stripe from %s to %s".formatted(Math.max(0, to - from), (float)lower, (float)upper), "at least 2");
        }
        final Sample stripe = brain.ranks(from, to);
        return LinearScale.standard(stripe, stripe.mean(), stripe.deviation());
    }

    /** @throws IllegalArgumentException unless the width is above 0 and below 0.5 */
    public static void requireWidth(final double width) {
        if (!(width > 0 && width < 0.5)) {
            throw new IllegalArgumentException("Stripe width: found " + width + ", expected above 0 and below 0.5");
        }
    }
}
