package org.radflow.learn.linear;

import java.util.List;

/** What all linear models have in common: sums of coefficients times features, and what is made of them. Immutable and thread-safe. */
public interface LinearModel {

    /** How sums become predictions. */
    enum Link {
        /** One sum: the predicted number. */
        IDENTITY,
        /** One sum: the logarithm of the odds of the class {@link LinearModel#outputs outputs().get(0)} of two. */
        LOGIT,
        /** A sum per class: the probability of a class is the exponential of its sum, divided by those of all. */
        SOFTMAX
    }

    Link link();

    /** Names of the features in the order of the coefficients. */
    List<String> features();

    /** What each sum stands for: the outcome's column with IDENTITY, else the class. */
    List<String> outputs();

    /** A value per output. */
    double[] intercepts();

    /** [output][feature], for features as they are in the table. */
    double[][] coefficients();

    /**
     * The sums.
     *
     * @param x     [feature][case]
     * @param cases number of cases
     * @return [output][case]
     */
    default double[][] sums(double[][] x, int cases) {
        double[] intercepts = intercepts();
        double[][] coefficients = coefficients();
        double[][] sums = new double[intercepts.length][cases];
        for (int output = 0; output < sums.length; output++) {
            java.util.Arrays.fill(sums[output], intercepts[output]);
            for (int j = 0; j < x.length; j++) {
                double coefficient = coefficients[output][j];
                for (int i = 0; i < cases; i++) {
                    sums[output][i] += coefficient * x[j][i];
                }
            }
        }
        return sums;
    }

    /** Sums become probabilities, in place. */
    static void softmax(double[] sums) {
        double largest = sums[0];
        for (double sum : sums) {
            largest = Math.max(largest, sum);
        }
        double total = 0;
        for (int k = 0; k < sums.length; k++) {
            sums[k] = Math.exp(sums[k] - largest);
            total += sums[k];
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] /= total;
        }
    }
}
