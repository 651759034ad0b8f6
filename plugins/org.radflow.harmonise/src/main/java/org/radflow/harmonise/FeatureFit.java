package org.radflow.harmonise;

/**
 * Mean, variance and slopes of a feature over all batches.
 *
 * @param mean     where all covariates are 0
 * @param variance of the residuals
 * @param slopes   per column of the covariates
 * @param problem  why the feature cannot be adjusted; null when it can
 */
record FeatureFit(double mean, double variance, double[] slopes, String problem) {

    static FeatureFit none(String problem) {
        return new FeatureFit(Double.NaN, Double.NaN, new double[0], problem);
    }
}
