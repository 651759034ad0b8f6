package org.radflow.harmonise;

/**
 * Inverse gamma prior of the multiplicative effects of a batch, by the method of moments.
 *
 * @param shape lambda; infinite when all observed variances are equal
 * @param scale theta
 * @param mean  of the observed variances
 */
record InverseGammaPrior(double shape, double scale, double mean) {

    static InverseGammaPrior of(double[] variances) {
        double mean = Moments.mean(variances);
        double spread = Moments.squaresAbout(variances, mean) / (variances.length - 1);
        return new InverseGammaPrior((2 * spread + mean * mean) / spread, (mean * spread + mean * mean * mean) / spread, mean);
    }

    /** Posterior mean of a variance, from the sum of squares of so many values. */
    double posterior(double squares, int count) {
        return Double.isInfinite(shape) ? mean : (0.5 * squares + scale) / (count / 2.0 + shape - 1);
    }
}
