package org.radflow.learn.linear;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

/**
 * Logistic regression by maximum likelihood (Newton's method, which is iteratively reweighted least squares: McCullagh and Nelder, Generalized
 * Linear Models, 1989, section 2.5), for two classes or more (baseline-category logits: Agresti, Categorical Data Analysis, section 8.1).
 * With a ridge, the negative log-likelihood plus half the ridge times the sum of squared coefficients of standardised features is
 * minimised (le Cessie and van Houwelingen 1992, doi:10.2307/2347628).
 *
 * @param intercepts    of each class but the first: logarithm of its odds against the first where all features are 0
 * @param coefficients  [class but the first][feature], for features as they are; 0 for one that depends linearly on those before it
 * @param errors        [class but the first][0 for the intercept, 1 + feature]: standard errors; NaN where there is none
 * @param logLikelihood of the cases, without the ridge
 * @param nullLogLikelihood of a model without features
 * @param iterations    Newton steps taken
 * @param separated     the classes can be told apart without error along some direction: coefficients without a ridge have no finite
 *                      estimate, and those given are arbitrary (Albert and Anderson 1984, doi:10.1093/biomet/71.1.1)
 */
public record LogisticRegression(double[] intercepts, double[][] coefficients, double[][] errors, double logLikelihood,
        double nullLogLikelihood, int iterations, boolean separated) {

    private static final int ITERATIONS = 50;
    private static final double CONVERGED = 1e-12;

    /** The last Newton step is smaller than this unless some coefficient grows without end. */
    private static final double GROWING = 0.01;

    /**
     * @param x       [feature][case], without missing values
     * @param y       class of each case
     * @param classes number of classes
     * @param weights a positive weight per case
     * @param ridge   0 or more
     * @throws DataException when there are not more cases than features and no ridge
     */
    public static LogisticRegression fit(double[][] x, int[] y, int classes, double[] weights, double ridge, Progress progress) {
        if (ridge == 0 && y.length <= x.length + 1) {
            throw new DataException(("Cases: found %d for %d features and an intercept, expected more cases than that. Select features before, "
                    + "set a ridge, or use the node \"Elastic Net\"").formatted(y.length, x.length));
        }
        Standardised standardised = Standardised.of(x, weights);
        int[] kept = kept(standardised, weights, ridge);
        double[][] columns = new double[kept.length + 1][];
        columns[0] = new double[y.length];
        Arrays.fill(columns[0], 1);
        for (int k = 0; k < kept.length; k++) {
            columns[k + 1] = standardised.x()[kept[k]];
        }
        LogisticLikelihood likelihood = new LogisticLikelihood(columns, y, classes, weights, ridge);
        double[] theta = likelihood.nullModel();
        double nullLogLikelihood = likelihood.logLikelihood(theta);
        double objective = likelihood.objective(theta);
        double largestStep = 0;
        int iteration = 0;
        for (boolean converged = false; !converged && iteration < ITERATIONS; iteration++) {
            progress.check();
            double[] step = step(likelihood, theta);
            double[] next = plus(theta, step, 1);
            double nextObjective = likelihood.objective(next);
            for (double length = 0.5; nextObjective > objective + 1e-12 * Math.abs(objective) && length > 1e-6; length /= 2) {
                next = plus(theta, step, length);
                nextObjective = likelihood.objective(next);
            }
            converged = Math.abs(objective - nextObjective) < CONVERGED * (Math.abs(nextObjective) + 0.1);
            largestStep = Arrays.stream(step).map(Math::abs).max().orElse(0);
            theta = next;
            objective = nextObjective;
        }
        return result(standardised, kept, likelihood, theta, nullLogLikelihood, iteration, ridge == 0 && largestStep > GROWING);
    }

    private static int[] kept(Standardised standardised, double[] weights, double ridge) {
        double[][] columns = new double[standardised.x().length][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = standardised.x()[j].clone();
            for (int i = 0; i < weights.length; i++) {
                columns[j][i] *= Math.sqrt(weights[i]);
            }
        }
        return ridge > 0 ? IntStream.range(0, columns.length).filter(j -> standardised.sds()[j] > 0).toArray()
            : new OrthogonalColumns(columns).kept();
    }

    /** Solves the Newton equations; a Hessian that separation has made singular is lifted a little. */
    private static double[] step(LogisticLikelihood likelihood, double[] theta) {
        double[][] hessian = likelihood.hessian(theta);
        double[] gradient = likelihood.gradient(theta);
        double lift = 0;
        for (int j = 0; j < hessian.length; j++) {
            lift = Math.max(lift, hessian[j][j]);
        }
        for (lift *= 1e-12;; lift *= 100) {
            try {
                return SymmetricMatrix.solve(hessian, gradient);
            } catch (NonPositiveDefiniteMatrixException e) {
                for (int j = 0; j < hessian.length; j++) {
                    hessian[j][j] += lift + Double.MIN_NORMAL;
                }
            }
        }
    }

    private static double[] plus(double[] theta, double[] step, double length) {
        double[] sum = new double[theta.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = theta[i] + length * step[i];
        }
        return sum;
    }

    private static LogisticRegression result(Standardised standardised, int[] kept, LogisticLikelihood likelihood, double[] theta,
            double nullLogLikelihood, int iterations, boolean separated) {
        int features = standardised.x().length;
        int blocks = theta.length / (kept.length + 1);
        double[] intercepts = new double[blocks];
        double[][] coefficients = new double[blocks][features];
        double[][] errors = new double[blocks][features + 1];
        double[][] covariance = separated ? null : SymmetricMatrix.inverse(likelihood.hessian(theta));
        for (int b = 0; b < blocks; b++) {
            int start = b * (kept.length + 1);
            Arrays.fill(errors[b], Double.NaN);
            double[] contrast = new double[theta.length];
            contrast[start] = 1;
            intercepts[b] = theta[start];
            for (int k = 0; k < kept.length; k++) {
                int j = kept[k];
                coefficients[b][j] = standardised.original(j, theta[start + 1 + k]);
                intercepts[b] -= coefficients[b][j] * standardised.means()[j];
                contrast[start + 1 + k] = -standardised.means()[j] / standardised.sds()[j];
                if (!separated) {
                    errors[b][j + 1] = Math.sqrt(covariance[start + 1 + k][start + 1 + k]) / standardised.sds()[j];
                }
            }
            if (!separated) {
                errors[b][0] = Math.sqrt(quadraticForm(covariance, contrast));
            }
        }
        return new LogisticRegression(intercepts, coefficients, errors, likelihood.logLikelihood(theta), nullLogLikelihood, iterations,
            separated);
    }

    private static double quadraticForm(double[][] matrix, double[] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * Standardised.dot(matrix[i], a);
        }
        return sum;
    }
}
