package org.radflow.learn.linear;

import org.radflow.pipeline.Progress;

/** Penalised least squares of a standardised number. */
final class PenalisedGaussian implements PenalisedFit {

    private final CoordinateDescent m_descent;
    private final double[] m_weights;
    private final double[] m_residuals;
    private final double m_mean;
    private final double m_sd;
    private final double m_largestGradient;

    /** @param weights 1 in sum */
    PenalisedGaussian(double[][] x, double[] y, double[] weights, double alpha) {
        m_mean = Standardised.dot(y, weights);
        double variance = 0;
        for (int i = 0; i < y.length; i++) {
            variance += weights[i] * (y[i] - m_mean) * (y[i] - m_mean);
        }
        m_sd = Math.sqrt(variance);
        m_weights = weights;
        m_residuals = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            m_residuals[i] = weights[i] * (y[i] - m_mean) / m_sd;
        }
        m_descent = new CoordinateDescent(x, alpha);
        m_descent.quadratic(m_weights, m_residuals);
        m_largestGradient = PenalisedFit.largestGradient(m_descent, x.length);
    }

    @Override
    public double scale() {
        return m_sd;
    }

    @Override
    public double scaleOfCoefficients() {
        return m_sd;
    }

    @Override
    public double nullDeviance() {
        return m_sd * m_sd;
    }

    @Override
    public double largestGradient() {
        return m_largestGradient;
    }

    @Override
    public void solve(double lambda, double before, Progress progress) {
        m_descent.admit(lambda, before);
        do {
            m_descent.solve(lambda, progress);
        } while (m_descent.admitViolating(lambda));
    }

    @Override
    public double intercept() {
        return m_mean + m_sd * m_descent.intercept();
    }

    @Override
    public double[] coefficients() {
        return m_descent.coefficients();
    }

    @Override
    public double deviance() {
        double squares = 0;
        for (int i = 0; i < m_residuals.length; i++) {
            squares += m_residuals[i] * m_residuals[i] / m_weights[i];
        }
        return squares * m_sd * m_sd;
    }
}
