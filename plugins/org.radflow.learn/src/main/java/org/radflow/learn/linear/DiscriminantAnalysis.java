package org.radflow.learn.linear;

import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.radflow.pipeline.DataException;

/**
 * Linear discriminant analysis (Ripley, Pattern Recognition and Neural Networks, 1996, section 3.1): classes are normal with one covariance;
 * the logarithm of a class's probability is, up to a constant, intercept + coefficients x. With the mean m of a class, the mean c of all
 * and the covariance S within classes, that is (m - c)' S^-1 (x - (m + c) / 2) + log prior.
 *
 * @param intercepts   per class
 * @param coefficients [class][feature]
 * @param priors       per class: its part of the weights
 * @param means        [class][feature]
 */
public record DiscriminantAnalysis(double[] intercepts, double[][] coefficients, double[] priors, double[][] means) {

    /** A covariance this close to singular, in correlations, has no usable inverse. */
    private static final double SINGULAR = 1e-10;

    /**
     * @param x         [feature][case], without missing values
     * @param y         class of each case
     * @param weights   a positive weight per case; weights count relative to their mean
     * @param shrinkage part, 0 to 1, by which covariances between features are made smaller (Friedman 1989,
     *                  doi:10.1080/01621459.1989.10478752, with the diagonal of the covariance as target)
     * @throws DataException naming a feature that is constant within all classes, or when features depend on each other
     */
    public static DiscriminantAnalysis fit(double[][] x, String[] names, int[] y, int classes, double[] weights, double shrinkage) {
        double total = Standardised.sum(weights);
        double[] priors = new double[classes];
        for (int i = 0; i < y.length; i++) {
            priors[y[i]] += weights[i] / total;
        }
        double[][] means = new double[classes][x.length];
        double[][] within = new double[x.length][y.length];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < y.length; i++) {
                means[y[i]][j] += weights[i] * x[j][i] / (priors[y[i]] * total);
            }
            for (int i = 0; i < y.length; i++) {
                within[j][i] = x[j][i] - means[y[i]][j];
            }
        }
        double[] sds = standardise(within, x, names, weights, total * (y.length - classes) / y.length);
        double[] parts = new double[y.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = weights[i] * y.length / (total * (y.length - classes));
        }
        double[][] correlations = SymmetricMatrix.gram(within, parts);
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k < x.length; k++) {
                correlations[j][k] *= j == k ? 1 : 1 - shrinkage;
            }
        }
        return discriminants(correlations, sds, priors, means);
    }

    /** Divides each feature by its standard deviation within classes. @return the standard deviations */
    private static double[] standardise(double[][] within, double[][] x, String[] names, double[] weights, double total) {
        double[] sds = new double[within.length];
        for (int j = 0; j < within.length; j++) {
            double squares = 0;
            double largest = 0;
            for (int i = 0; i < weights.length; i++) {
                squares += weights[i] * within[j][i] * within[j][i];
                largest = Math.max(largest, Math.abs(x[j][i]));
            }
            sds[j] = Math.sqrt(squares / total);
            if (!(sds[j] > 1e-12 * largest)) {
                throw new DataException("Column '" + names[j] + "': found no differences within the classes, expected some. "
                        + "Leave constant features out before");
            }
            for (int i = 0; i < weights.length; i++) {
                within[j][i] /= sds[j];
            }
        }
        return sds;
    }

    private static DiscriminantAnalysis discriminants(double[][] correlations, double[] sds, double[] priors, double[][] means) {
        double[][] inverse;
        try {
            inverse = SymmetricMatrix.inverse(correlations);
        } catch (NonPositiveDefiniteMatrixException e) {
            throw dependent(correlations.length, e);
        }
        for (int j = 0; j < inverse.length; j++) {
            if (!(inverse[j][j] * SINGULAR < 1)) {
                throw dependent(correlations.length, null);
            }
        }
        double[] centre = new double[sds.length];
        for (int c = 0; c < means.length; c++) {
            for (int j = 0; j < sds.length; j++) {
                centre[j] += priors[c] * means[c][j];
            }
        }
        double[] intercepts = new double[means.length];
        double[][] coefficients = new double[means.length][sds.length];
        for (int c = 0; c < means.length; c++) {
            intercepts[c] = Math.log(priors[c]);
            for (int j = 0; j < sds.length; j++) {
                for (int k = 0; k < sds.length; k++) {
                    coefficients[c][j] += inverse[j][k] * (means[c][k] - centre[k]) / sds[k];
                }
                coefficients[c][j] /= sds[j];
                intercepts[c] -= (means[c][j] + centre[j]) * coefficients[c][j] / 2;
            }
        }
        return new DiscriminantAnalysis(intercepts, coefficients, priors, means);
    }

    private static DataException dependent(int features, Throwable cause) {
        return new DataException("Features: found " + features + " that depend on each other within the classes (as when there are more "
                + "features than cases), expected independent ones. Select features before, or set a shrinkage above 0", cause);
    }
}
