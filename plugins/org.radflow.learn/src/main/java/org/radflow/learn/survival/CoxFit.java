package org.radflow.learn.survival;

import org.radflow.pipeline.survival.TailProbability;

/**
 * Estimates of a Cox regression. Immutable and thread-safe; arrays are not to be changed.
 *
 * @param coefficients        logarithms of the hazard ratios per unit of each feature; 0 for one that is left out
 * @param means               weighted mean of each feature
 * @param variance            [feature][feature], of the coefficients; 0 for a feature that is left out
 * @param used                whether the feature is in the model; not if it does not vary or depends on those before it
 * @param infinite            whether the likelihood grows without end as the coefficient does (monotone likelihood, separation): the
 *                            coefficient and its standard error are arbitrary then
 * @param logLikelihood       partial, at the estimates
 * @param nullLogLikelihood   partial, with all coefficients 0
 * @param score               score test of all coefficients being 0, chi-square
 * @param wald                Wald test of the same
 */
public record CoxFit(double[] coefficients, double[] means, double[][] variance, boolean[] used, boolean[] infinite, double logLikelihood,
        double nullLogLikelihood, double score, double wald) {

    /** Standard error of a coefficient; NaN for a feature that is left out. */
    public double standardError(int feature) {
        return used[feature] ? Math.sqrt(variance[feature][feature]) : Double.NaN;
    }

    public double z(int feature) {
        return coefficients[feature] / standardError(feature);
    }

    /** Two-sided p value of a coefficient being 0. */
    public double p(int feature) {
        return used[feature] ? TailProbability.normal(z(feature)) : Double.NaN;
    }

    /** Confidence interval of a hazard ratio. @param level such as 0.95 */
    public double[] interval(int feature, double level) {
        double error = TailProbability.normalQuantile(level) * standardError(feature);
        return new double[] {Math.exp(coefficients[feature] - error), Math.exp(coefficients[feature] + error)};
    }

    /** Likelihood ratio test of all coefficients being 0, chi-square. */
    public double likelihoodRatio() {
        return 2 * (logLikelihood - nullLogLikelihood);
    }

    /** Degrees of freedom of the three tests: features in the model. */
    public int degreesOfFreedom() {
        int count = 0;
        for (boolean feature : used) {
            count += feature ? 1 : 0;
        }
        return count;
    }

    /** x b, less that of the mean features: the logarithm of each case's hazard ratio to a case of mean features. @param x [feature][case] */
    public double[] predictors(double[][] x) {
        double[] sums = new double[x.length == 0 ? 0 : x[0].length];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += coefficients[j] * (x[j][i] - means[j]);
            }
        }
        return sums;
    }
}
