package org.radflow.learn.linear;

/**
 * Elastic nets for a sequence of penalties.
 *
 * @param lambdas         descending
 * @param intercepts      per lambda
 * @param coefficients    [lambda][feature], for features as they are
 * @param devianceRatios  part of the null model's deviance that is explained, per lambda
 * @param nullDeviance    of a model without features: weighted squares, or -2 log-likelihood
 */
public record ElasticNetPath(Family family, double[] lambdas, double[] intercepts, double[][] coefficients, double[] devianceRatios,
        double nullDeviance) {

    /** Features whose coefficient is not 0. @param lambda index into {@link #lambdas} */
    public int[] selected(int lambda) {
        return java.util.stream.IntStream.range(0, coefficients[lambda].length).filter(j -> coefficients[lambda][j] != 0).toArray();
    }

    /**
     * Predicted numbers, or probabilities of 1.
     *
     * @param lambda index into {@link #lambdas}
     * @param x      [feature][case]
     */
    public double[] predict(int lambda, double[][] x) {
        double[] predicted = new double[x[0].length];
        java.util.Arrays.fill(predicted, intercepts[lambda]);
        for (int j : selected(lambda)) {
            for (int i = 0; i < predicted.length; i++) {
                predicted[i] += coefficients[lambda][j] * x[j][i];
            }
        }
        if (family == Family.BINOMIAL) {
            for (int i = 0; i < predicted.length; i++) {
                predicted[i] = 1 / (1 + Math.exp(-predicted[i]));
            }
        }
        return predicted;
    }
}
