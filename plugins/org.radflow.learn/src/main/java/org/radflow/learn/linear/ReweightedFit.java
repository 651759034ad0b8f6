package org.radflow.learn.linear;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

/** A penalised likelihood that is approached by quadratic problems in turn. Not thread-safe. */
public abstract class ReweightedFit implements PenalisedFit {

    private static final int ITERATIONS = 1000;

    private final double[][] m_x;
    private final CoordinateDescent m_descent;

    /** @param x [feature][case], standardised; @param alpha 1 for the LASSO, 0 for ridge regression */
    protected ReweightedFit(double[][] x, double alpha) {
        m_x = x;
        m_descent = new CoordinateDescent(x, alpha);
    }

    /** Gives {@link #descent} the quadratic approximation at the current coefficients. @return its weight of each case */
    protected abstract double[] approach();

    protected final CoordinateDescent descent() {
        return m_descent;
    }

    /** Intercept plus coefficients times features, per case. */
    protected final double[] sums() {
        double[] sums = new double[m_x.length == 0 ? 0 : m_x[0].length];
        java.util.Arrays.fill(sums, m_descent.intercept());
        for (int j = 0; j < m_x.length; j++) {
            double coefficient = m_descent.coefficients()[j];
            for (int i = 0; coefficient != 0 && i < sums.length; i++) {
                sums[i] += coefficient * m_x[j][i];
            }
        }
        return sums;
    }

    @Override
    public final double scale() {
        return 1;
    }

    @Override
    public final double scaleOfCoefficients() {
        return 1;
    }

    @Override
    public final double[] coefficients() {
        return m_descent.coefficients();
    }

    @Override
    public final void solve(double lambda, double before, Progress progress) {
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
}
