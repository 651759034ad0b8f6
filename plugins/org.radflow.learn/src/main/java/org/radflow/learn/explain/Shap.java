package org.radflow.learn.explain;

import java.util.List;

/**
 * SHAP values: how each feature moves a model's output from its expected value; for each case they add up to the output exactly (within rounding).
 *
 * @param features names
 * @param values   [case][feature]
 * @param expected output when no feature is known
 * @param method   how they were computed, for users
 * @param output   what the output is, for users
 */
public record Shap(List<String> features, double[][] values, double expected, String method, String output) {

    /** The model's output of a case: expected value and SHAP values in sum. */
    public double output(int row) {
        double sum = expected;
        for (double value : values[row]) {
            sum += value;
        }
        return sum;
    }
}
