package org.radflow.learn.linear;

import org.radflow.pipeline.Progress;

/** A model whose penalty falls step by step. Starts with all coefficients 0. */
public interface PenalisedFit {

    /** The unit of the outcome: lambdas are divided by it. */
    double scale();

    /** What coefficients are multiplied with to be in the unit of the outcome. */
    double scaleOfCoefficients();

    /** Of the model without features. */
    double nullDeviance();

    /** The largest gradient of the model without features: with alpha 1, the smallest penalty that leaves no feature. */
    double largestGradient();

    /** Fits with a penalty. @param before the penalty before, not smaller */
    void solve(double lambda, double before, Progress progress);

    /** In the unit of the outcome. */
    double intercept();

    double[] coefficients();

    double deviance();

    /** Largest absolute gradient of all features. */
    static double largestGradient(CoordinateDescent descent, int features) {
        double largest = 0;
        for (int j = 0; j < features; j++) {
            largest = Math.max(largest, Math.abs(descent.gradient(j)));
        }
        return largest;
    }
}
