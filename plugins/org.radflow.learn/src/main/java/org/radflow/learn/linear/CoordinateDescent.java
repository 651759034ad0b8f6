package org.radflow.learn.linear;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

/**
 * Minimises 1/2 sum v (z - b0 - x b)^2 + lambda (alpha |b| + (1 - alpha) / 2 b^2) by cyclic coordinate descent (Friedman, Hastie and
 * Tibshirani 2010, doi:10.18637/jss.v033.i01), leaving features out by the strong rules (Tibshirani et al. 2012,
 * doi:10.1111/j.1467-9868.2011.01004.x) until the conditions of the minimum ask for them.
 */
public final class CoordinateDescent {

    /** Largest change of the fit (variance) in the last pass; the standardised outcome has a variance of 1 or below. */
    static final double CONVERGED = 1e-14;
    private static final int PASSES = 1_000_000;
    /** Pass after which the linear system is first solved; then after each doubling. */
    private static final int FIRST_JUMP = 16;

    private final double[][] m_x;
    private final double m_alpha;
    private final double[] m_coefficients;
    private double m_intercept;
    private final boolean[] m_strong;

    /** Weights of the cases, the residuals times these, and the weighted squares of each feature. */
    private double[] m_weights;
    private double[] m_residuals;
    private final double[] m_squares;

    /** @param x [feature][case]; features that are 0 everywhere keep the coefficient 0 */
    CoordinateDescent(double[][] x, double alpha) {
        m_x = x;
        m_alpha = alpha;
        m_coefficients = new double[x.length];
        m_strong = new boolean[x.length];
        m_squares = new double[x.length];
    }

    double[] coefficients() {
        return m_coefficients;
    }

    double intercept() {
        return m_intercept;
    }

    void intercept(double intercept) {
        m_intercept = intercept;
    }

    /** The quadratic problem at the current coefficients. @param residuals weights times (z - b0 - x b); is changed */
    public void quadratic(double[] weights, double[] residuals) {
        m_weights = weights;
        m_residuals = residuals;
        java.util.Arrays.fill(m_squares, Double.NaN);
    }

    /** Derivative of the sum of squares by a coefficient, with the opposite sign. */
    double gradient(int j) {
        return Standardised.dot(m_x[j], m_residuals);
    }

    /** Features that the strong rules admit when the penalty falls. Gradients are those of the solution for the penalty before. */
    void admit(double lambda, double before) {
        for (int j = 0; j < m_x.length; j++) {
            m_strong[j] |= Math.abs(gradient(j)) >= m_alpha * (2 * lambda - before);
        }
    }

    /** Admits features that violate the conditions of the minimum. @return whether there were any */
    boolean admitViolating(double lambda) {
        boolean any = false;
        for (int j = 0; j < m_x.length; j++) {
            if (!m_strong[j] && Math.abs(gradient(j)) > m_alpha * lambda) {
                m_strong[j] = true;
                any = true;
            }
        }
        return any;
    }

    /** Solves the quadratic problem over the admitted features. @throws DataException when it does not converge */
    void solve(double lambda, Progress progress) {
        for (int passes = 0; pass(lambda, false) > CONVERGED;) {
            progress.check();
            do {
                if (++passes > PASSES) {
                    throw new DataException("Elastic net: did not converge at lambda = " + lambda + "; try a larger smallest lambda");
                }
                if (Integer.bitCount(passes) == 1 && passes >= FIRST_JUMP) {
                    jump(lambda);
                }
            } while (pass(lambda, true) > CONVERGED);
        }
    }

    /**
     * Where features are correlated, descent creeps. As long as signs stay, the minimum over intercept and coefficients in use is that of a
     * linear system: (X'VX + lambda (1 - alpha) I) d = X'V(z - b0 - x b) - lambda ((1 - alpha) b + alpha sign b), d the way to it.
     */
    private void jump(double lambda) {
        int[] used = java.util.stream.IntStream.range(0, m_x.length).filter(j -> m_coefficients[j] != 0).toArray();
        int size = used.length + 1;
        double[][] system = new double[size][size];
        double[] right = new double[size];
        system[0][0] = Standardised.sum(m_weights);
        right[0] = Standardised.sum(m_residuals);
        for (int a = 1; a < size; a++) {
            double[] x = m_x[used[a - 1]];
            double coefficient = m_coefficients[used[a - 1]];
            double[] weighted = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                weighted[i] = m_weights[i] * x[i];
            }
            system[a][0] = system[0][a] = Standardised.sum(weighted);
            for (int b = 1; b <= a; b++) {
                system[a][b] = system[b][a] = Standardised.dot(m_x[used[b - 1]], weighted);
            }
            system[a][a] += lambda * (1 - m_alpha);
            right[a] = gradient(used[a - 1]) - lambda * ((1 - m_alpha) * coefficient + m_alpha * Math.signum(coefficient));
        }
        try {
            double[] way = new CholeskyDecomposition(new Array2DRowRealMatrix(system, false)).getSolver().solve(new ArrayRealVector(right, false))
                    .toArray();
            for (int a = 1; a < size; a++) {
                double coefficient = m_coefficients[used[a - 1]];
                if (Math.signum(coefficient + way[a]) != Math.signum(coefficient)) {
                    return;
                }
            }
            go(way, used);
        } catch (NonPositiveDefiniteMatrixException dependentFeatures) {
            // descent goes on
        }
    }

    private void go(double[] way, int[] used) {
        m_intercept += way[0];
        for (int i = 0; i < m_residuals.length; i++) {
            m_residuals[i] -= way[0] * m_weights[i];
        }
        for (int a = 1; a < way.length; a++) {
            double[] x = m_x[used[a - 1]];
            m_coefficients[used[a - 1]] += way[a];
            for (int i = 0; i < x.length; i++) {
                m_residuals[i] -= way[a] * m_weights[i] * x[i];
            }
        }
    }

    /** One pass over the admitted features, or over those in use. @return the largest change of the fit */
    private double pass(double lambda, boolean inUse) {
        double largest = intercept(m_weights, m_residuals);
        for (int j = 0; j < m_x.length; j++) {
            if (m_strong[j] && !(inUse && m_coefficients[j] == 0)) {
                largest = Math.max(largest, update(j, lambda));
            }
        }
        return largest;
    }

    private double intercept(double[] weights, double[] residuals) {
        double total = Standardised.sum(weights);
        double change = Standardised.sum(residuals) / total;
        m_intercept += change;
        for (int i = 0; i < weights.length; i++) {
            residuals[i] -= change * weights[i];
        }
        return total * change * change;
    }

    private double update(int j, double lambda) {
        double[] x = m_x[j];
        if (Double.isNaN(m_squares[j])) {
            m_squares[j] = squares(x);
        }
        double old = m_coefficients[j];
        double slope = gradient(j) + m_squares[j] * old;
        double shrunk = Math.abs(slope) - lambda * m_alpha;
        double updated = shrunk <= 0 ? 0 : Math.copySign(shrunk, slope) / (m_squares[j] + lambda * (1 - m_alpha));
        double change = updated - old;
        if (change == 0) {
            return 0;
        }
        m_coefficients[j] = updated;
        for (int i = 0; i < x.length; i++) {
            m_residuals[i] -= change * m_weights[i] * x[i];
        }
        return m_squares[j] * change * change;
    }

    private double squares(double[] x) {
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += m_weights[i] * x[i] * x[i];
        }
        return squares;
    }
}
