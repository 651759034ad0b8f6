package org.radflow.learn.linear;

import java.util.Arrays;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

/** Penalised logistic regression: the likelihood is approached by quadratic problems in turn. */
final class PenalisedBinomial implements PenalisedFit {

    private static final double SMALLEST = 1e-9;
    private static final int ITERATIONS = 200;

    private final double[][] m_x;
    private final double[] m_y;
    private final double[] m_weights;
    private final CoordinateDescent m_descent;
    private final double m_nullDeviance;
    private final double m_largestGradient;

    /**
     * @param y       0 or 1 per case
     * @param weights 1 in sum
     */
    PenalisedBinomial(double[][] x, double[] y, double[] weights, double alpha) {
        m_x = x;
        m_y = y;
        m_weights = weights;
        m_descent = new CoordinateDescent(x, alpha);
        double mean = Standardised.dot(y, weights);
        m_descent.intercept(Math.log(mean / (1 - mean)));
        m_nullDeviance = deviance();
        approach();
        m_largestGradient = PenalisedFit.largestGradient(m_descent, x.length);
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public double scaleOfCoefficients() {
        return 1;
    }

    @Override
    public double nullDeviance() {
        return m_nullDeviance;
    }

    @Override
    public double largestGradient() {
        return m_largestGradient;
    }

    @Override
    public void solve(double lambda, double before, Progress progress) {
        m_descent.admit(lambda, before);
        do {
            converge(lambda, progress);
        } while (m_descent.admitViolating(lambda));
    }

    private void converge(double lambda, Progress progress) {
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] coefficients = m_descent.coefficients().clone();
            double intercept = m_descent.intercept();
            double[] curvature = approach();
            m_descent.solve(lambda, progress);
            if (change(coefficients, intercept, curvature) <= CoordinateDescent.CONVERGED) {
                approach();
                return;
            }
        }
        throw new DataException("Elastic net: did not converge at lambda = " + lambda + "; try a larger smallest lambda");
    }

    /** Sets up the quadratic approximation at the current coefficients. @return its weights */
    private double[] approach() {
        double[] sums = sums();
        double[] curvature = new double[sums.length];
        double[] residuals = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            double p = 1 / (1 + Math.exp(-sums[i]));
            curvature[i] = m_weights[i] * Math.max(p * (1 - p), SMALLEST);
            residuals[i] = m_weights[i] * (m_y[i] - p);
        }
        m_descent.quadratic(curvature, residuals);
        return curvature;
    }

    private double change(double[] coefficients, double intercept, double[] curvature) {
        double total = Standardised.sum(curvature);
        double largest = total * Math.pow(m_descent.intercept() - intercept, 2);
        for (int j = 0; j < coefficients.length; j++) {
            double change = m_descent.coefficients()[j] - coefficients[j];
            if (change != 0) {
                double squares = 0;
                for (int i = 0; i < curvature.length; i++) {
                    squares += curvature[i] * m_x[j][i] * m_x[j][i];
                }
                largest = Math.max(largest, squares * change * change);
            }
        }
        return largest;
    }

    private double[] sums() {
        double[] sums = new double[m_y.length];
        Arrays.fill(sums, m_descent.intercept());
        for (int j = 0; j < m_x.length; j++) {
            double coefficient = m_descent.coefficients()[j];
            for (int i = 0; coefficient != 0 && i < sums.length; i++) {
                sums[i] += coefficient * m_x[j][i];
            }
        }
        return sums;
    }

    @Override
    public double intercept() {
        return m_descent.intercept();
    }

    @Override
    public double[] coefficients() {
        return m_descent.coefficients();
    }

    /** -2 log-likelihood. */
    @Override
    public double deviance() {
        double[] sums = sums();
        double deviance = 0;
        for (int i = 0; i < sums.length; i++) {
            double towards = m_y[i] == 1 ? sums[i] : -sums[i];
            deviance += 2 * m_weights[i] * (Math.max(-towards, 0) + Math.log1p(Math.exp(-Math.abs(towards))));
        }
        return deviance;
    }
}
