package org.radflow.harmonise;

import java.util.stream.IntStream;

/**
 * How the effects of a batch on the features are estimated from what was observed (Johnson, Li and Rabinovic 2007,
 * doi:10.1093/biostatistics/kxj037; Fortin et al. 2017, doi:10.1016/j.neuroimage.2017.08.047). All features of a batch inform the prior of
 * each. Only number, mean and sum of squares of a feature's standardised values are needed.
 */
public enum EmpiricalBayes {

    /** Priors are normal for the mean, inverse gamma for the variance. */
    PARAMETRIC,
    /** Priors are what the other features show. */
    NON_PARAMETRIC,
    /** No prior: mean and variance of each feature by itself. */
    NONE;

    /** Relative change at which sva and neuroCombat take the parametric estimates as they are. */
    static final double TOLERANCE = 1e-4;

    private static final int MAX_ITERATIONS = 10_000;

    /**
     * Effects of one batch.
     *
     * @param observed  what was observed of its features
     * @param meanOnly  whether the batch is taken to change the mean alone
     * @param tolerance relative change of the parametric estimates at which they are taken as they are
     */
    BatchEffect estimate(BatchMoments observed, boolean meanOnly, double tolerance) {
        double[] variances = observed.variances(meanOnly);
        return switch (this) {
            case NONE -> new BatchEffect(observed.means().clone(), variances);
            case PARAMETRIC -> meanOnly ? means(observed) : parametric(observed, variances, tolerance);
            case NON_PARAMETRIC -> nonParametric(observed, variances);
        };
    }

    /** Posterior means with one observation of variance 1, as sva and neuroCombat do where only means are adjusted. */
    private static BatchEffect means(BatchMoments observed) {
        NormalPrior mean = NormalPrior.of(observed.means());
        double[] gamma = new double[observed.size()];
        double[] delta = new double[gamma.length];
        for (int f = 0; f < gamma.length; f++) {
            gamma[f] = mean.posterior(observed.means()[f], 1, 1);
            delta[f] = 1;
        }
        return new BatchEffect(gamma, delta);
    }

    private static BatchEffect parametric(BatchMoments observed, double[] variances, double tolerance) {
        NormalPrior mean = NormalPrior.of(observed.means());
        InverseGammaPrior variance = InverseGammaPrior.of(variances);
        double[] gamma = observed.means().clone();
        double[] delta = variances.clone();
        double change = Double.POSITIVE_INFINITY;
        for (int iteration = 0; change > tolerance && iteration < MAX_ITERATIONS; iteration++) {
            change = Double.NEGATIVE_INFINITY;
            for (int f = 0; f < gamma.length; f++) {
                double newGamma = mean.posterior(observed.means()[f], observed.counts()[f], delta[f]);
                double newDelta = variance.posterior(observed.squaresAbout(f, newGamma), observed.counts()[f]);
                // the change of gamma is divided by its signed value: the criterion of sva and neuroCombat, which ends at the same iteration
                change = Math.max(change, ratio(Math.abs(newGamma - gamma[f]), gamma[f]));
                change = Math.max(change, ratio(Math.abs(newDelta - delta[f]), delta[f]));
                gamma[f] = newGamma;
                delta[f] = newDelta;
            }
        }
        return new BatchEffect(gamma, delta);
    }

    private static double ratio(double change, double value) {
        return change == 0 ? 0 : change / value;
    }

    private static BatchEffect nonParametric(BatchMoments observed, double[] variances) {
        double[] logVariances = new double[variances.length];
        for (int f = 0; f < variances.length; f++) {
            logVariances[f] = Math.log(2 * Math.PI * variances[f]);
        }
        double[][] posterior = IntStream.range(0, variances.length).parallel()
                .mapToObj(f -> posterior(f, observed, variances, logVariances)).toArray(double[][]::new);
        double[] gamma = new double[variances.length];
        double[] delta = new double[variances.length];
        for (int f = 0; f < gamma.length; f++) {
            gamma[f] = posterior[f][0];
            delta[f] = posterior[f][1];
        }
        return new BatchEffect(gamma, delta);
    }

    /**
     * Mean and variance of a feature: those of the other features, weighted by the likelihood of its values. Likelihoods are taken relative
     * to the greatest, so that they do not all vanish.
     */
    private static double[] posterior(int feature, BatchMoments observed, double[] variances, double[] logVariances) {
        double[] likelihoods = new double[variances.length];
        double greatest = Double.NEGATIVE_INFINITY;
        double halfCount = observed.counts()[feature] / 2.0;
        for (int g = 0; g < likelihoods.length; g++) {
            if (g != feature) {
                likelihoods[g] = -halfCount * logVariances[g]
                        - observed.squaresAbout(feature, observed.means()[g]) / (2 * variances[g]);
                greatest = Math.max(greatest, likelihoods[g]);
            }
        }
        double sum = 0;
        double mean = 0;
        double variance = 0;
        for (int g = 0; g < likelihoods.length; g++) {
            if (g != feature) {
                double weight = Math.exp(likelihoods[g] - greatest);
                sum += weight;
                mean += weight * observed.means()[g];
                variance += weight * variances[g];
            }
        }
        return new double[] {mean / sum, variance / sum};
    }
}
