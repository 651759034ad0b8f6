package org.radflow.learn.linear;

/** Penalised logistic regression. */
final class PenalisedBinomial extends ReweightedFit {

    private static final double SMALLEST = 1e-9;

    private final double[] m_y;
    private final double[] m_weights;
    private final double m_nullDeviance;
    private final double m_largestGradient;

    /**
     * @param y       0 or 1 per case
     * @param weights 1 in sum
     */
    PenalisedBinomial(double[][] x, double[] y, double[] weights, double alpha) {
        super(x, alpha);
        m_y = y;
        m_weights = weights;
        double mean = Standardised.dot(y, weights);
        descent().intercept(Math.log(mean / (1 - mean)));
        m_nullDeviance = deviance();
        approach();
        m_largestGradient = PenalisedFit.largestGradient(descent(), x.length);
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
    protected double[] approach() {
        double[] sums = sums();
        double[] curvature = new double[sums.length];
        double[] residuals = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            double p = 1 / (1 + Math.exp(-sums[i]));
            curvature[i] = m_weights[i] * Math.max(p * (1 - p), SMALLEST);
            residuals[i] = m_weights[i] * (m_y[i] - p);
        }
        descent().quadratic(curvature, residuals);
        return curvature;
    }

    @Override
    public double intercept() {
        return descent().intercept();
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
