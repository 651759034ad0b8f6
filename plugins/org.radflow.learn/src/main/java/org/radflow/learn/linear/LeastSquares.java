package org.radflow.learn.linear;

import java.util.Arrays;

import org.radflow.pipeline.DataException;

/**
 * Linear regression by weighted least squares, solved by QR.
 *
 * @param intercept      expected value where all features are 0
 * @param coefficients   per feature; 0 for one that depends linearly on those before it or is constant
 * @param errors         standard error of the intercept, then of each coefficient; NaN where there is none
 * @param residualError  standard deviation of the residuals
 * @param rSquared       part of the variance that is explained
 * @param degreesOfFreedom of the residuals
 */
public record LeastSquares(double intercept, double[] coefficients, double[] errors, double residualError, double rSquared,
        int degreesOfFreedom) {

    /**
     * @param x       [feature][case]
     * @param y       a value per case
     * @param weights a positive weight per case
     * @throws DataException when there are not more cases than coefficients
     */
    public static LeastSquares fit(double[][] x, double[] y, double[] weights) {
        if (y.length <= x.length + 1) {
            throw new DataException(("Cases: found %d for %d features and an intercept, expected more cases than that. Select features before, "
                    + "or use the node \"Elastic Net\"").formatted(y.length, x.length));
        }
        Standardised standardised = Standardised.of(x, weights);
        double[][] columns = new double[x.length + 1][y.length];
        double[] target = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double root = Math.sqrt(weights[i]);
            columns[0][i] = root;
            target[i] = root * y[i];
            for (int j = 0; j < x.length; j++) {
                columns[j + 1][i] = root * standardised.x()[j][i];
            }
        }
        OrthogonalColumns qr = new OrthogonalColumns(columns);
        double[] solution = qr.solve(target);
        double residuals = residualSquares(columns, qr.kept(), solution, target);
        int freedom = y.length - solution.length;
        double variance = residuals / freedom;
        return unstandardise(standardised, x, y, weights, qr, solution, variance, residuals);
    }

    private static LeastSquares unstandardise(Standardised standardised, double[][] x, double[] y, double[] weights, OrthogonalColumns qr,
            double[] solution, double variance, double residuals) {
        double[] coefficients = new double[x.length];
        double[] errors = new double[x.length + 1];
        Arrays.fill(errors, Double.NaN);
        double[] diagonal = qr.inverseDiagonal();
        double intercept = solution[0];
        int[] kept = qr.kept();
        for (int k = 1; k < kept.length; k++) {
            int j = kept[k] - 1;
            coefficients[j] = standardised.original(j, solution[k]);
            intercept -= coefficients[j] * standardised.means()[j];
            errors[j + 1] = Math.sqrt(variance * diagonal[k]) / standardised.sds()[j];
        }
        errors[0] = Math.sqrt(variance * interceptVariance(standardised, kept, x, weights));
        double mean = Standardised.dot(y, weights) / Standardised.sum(weights);
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            total += weights[i] * (y[i] - mean) * (y[i] - mean);
        }
        return new LeastSquares(intercept, coefficients, errors, Math.sqrt(variance), 1 - residuals / total, y.length - kept.length);
    }

    /** a' (X'X)^-1 a where a gives the intercept for features as they were: 1 and -mean / sd. */
    private static double interceptVariance(Standardised standardised, int[] kept, double[][] x, double[] weights) {
        double total = Standardised.sum(weights);
        double[][] columns = new double[kept.length - 1][];
        double[] contrast = new double[kept.length - 1];
        for (int k = 1; k < kept.length; k++) {
            int j = kept[k] - 1;
            columns[k - 1] = standardised.x()[j];
            contrast[k - 1] = standardised.means()[j] / standardised.sds()[j];
        }
        return 1 / total + (columns.length == 0 ? 0 : SymmetricMatrix.quadraticForm(SymmetricMatrix.gram(columns, weights), contrast));
    }

    private static double residualSquares(double[][] columns, int[] kept, double[] solution, double[] target) {
        double squares = 0;
        for (int i = 0; i < target.length; i++) {
            double residual = target[i];
            for (int k = 0; k < kept.length; k++) {
                residual -= solution[k] * columns[kept[k]][i];
            }
            squares += residual * residual;
        }
        return squares;
    }
}
