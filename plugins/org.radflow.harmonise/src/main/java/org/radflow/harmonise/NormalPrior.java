package org.radflow.harmonise;

/**
 * Normal prior of the additive effects of a batch, by the method of moments.
 *
 * @param mean     of the observed effects over the features
 * @param variance of the observed effects over the features, divisor one less than their number
 */
record NormalPrior(double mean, double variance) {

    static NormalPrior of(double[] effects) {
        double mean = Moments.mean(effects);
        return new NormalPrior(mean, Moments.squaresAbout(effects, mean) / (effects.length - 1));
    }

    /** Posterior mean of an effect observed as the mean of so many values with a variance. */
    double posterior(double observed, int count, double valueVariance) {
        return (count * variance * observed + valueVariance * mean) / (count * variance + valueVariance);
    }
}
