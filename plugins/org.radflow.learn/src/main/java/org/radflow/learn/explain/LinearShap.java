package org.radflow.learn.explain;

import org.radflow.learn.linear.LinearModel;

/**
 * SHAP values of a linear model whose features are taken as independent: coefficient x (value - mean) (Lundberg and Lee 2017, corollary 1). Of the sum, for a
 * classifier the logarithm of the odds, or the class's score.
 */
public final class LinearShap {

    private LinearShap() {}

    /**
     * @param output number of the model's output
     * @param sign   1, or -1 when the logarithm of the odds of the other class is explained
     * @param x      [feature][case], complete
     * @param means  of the background cases, for each feature
     */
    public static Shap of(LinearModel model, int output, int sign, double[][] x, double[] means, String name) {
        double[] coefficients = model.coefficients()[output];
        double expected = sign * model.intercepts()[output];
        int cases = x.length == 0 ? 0 : x[0].length;
        double[][] values = new double[cases][x.length];
        for (int j = 0; j < x.length; j++) {
            expected += sign * coefficients[j] * means[j];
            for (int i = 0; i < cases; i++) {
                values[i][j] = sign * coefficients[j] * (x[j][i] - means[j]);
            }
        }
        return new Shap(model.features(), values, expected, "linear, exact", name);
    }
}
