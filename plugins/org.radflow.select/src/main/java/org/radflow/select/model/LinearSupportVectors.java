package org.radflow.select.model;

import org.radflow.select.Target;

/**
 * Linear support vector machine with squared hinge loss, by coordinate descent on the dual (Hsieh et al. 2008, doi:10.1145/1390156.1390208), the
 * cases in the order of the table; one class against the others. The intercept is a further feature of value 1.
 */
final class LinearSupportVectors {

    private static final int PASSES = 200;
    private static final double TOLERANCE = 1e-4;

    private LinearSupportVectors() {}

    /**
     * Sum over the classes of the squared weight of each feature.
     *
     * @param z    [case][feature], standardised
     * @param cost above 0
     */
    static double[] squaredWeights(double[][] z, Target.Classes classes, double cost) {
        double[] sums = new double[z[0].length];
        for (int c = 0; c < (classes.count() == 2 ? 1 : classes.count()); c++) {
            double[] weights = weights(z, classes, c, cost);
            for (int f = 0; f < sums.length; f++) {
                sums[f] += weights[f] * weights[f];
            }
        }
        return sums;
    }

    private static double[] weights(double[][] z, Target.Classes classes, int positive, double cost) {
        double[] weights = new double[z[0].length];
        double intercept = 0;
        double[] alphas = new double[z.length];
        double diagonal = 1 / (2 * cost);
        double largest = 1;
        for (int pass = 0; pass < PASSES && largest > TOLERANCE; pass++) {
            largest = 0;
            for (int i = 0; i < z.length; i++) {
                double y = classes.labels()[i] == positive ? 1 : -1;
                double sum = intercept;
                double norm = 1 + diagonal;
                for (int f = 0; f < weights.length; f++) {
                    sum += weights[f] * z[i][f];
                    norm += z[i][f] * z[i][f];
                }
                double gradient = y * sum - 1 + diagonal * alphas[i];
                largest = Math.max(largest, Math.abs(alphas[i] == 0 ? Math.min(gradient, 0) : gradient));
                double alpha = Math.max(0, alphas[i] - gradient / norm);
                double change = (alpha - alphas[i]) * y;
                alphas[i] = alpha;
                intercept += change;
                for (int f = 0; f < weights.length; f++) {
                    weights[f] += change * z[i][f];
                }
            }
        }
        return weights;
    }
}
