package org.radflow.learn.linear;

/** Likelihood of baseline-category logits with its derivatives. Parameters: for each class but the first, a coefficient per column. */
final class LogisticLikelihood {

    private final double[][] m_columns;
    private final int[] m_y;
    private final int m_blocks;
    private final double[] m_weights;
    private final double m_ridge;

    /** @param columns [column][case], the first all 1 */
    LogisticLikelihood(double[][] columns, int[] y, int classes, double[] weights, double ridge) {
        m_columns = columns;
        m_y = y;
        m_blocks = classes - 1;
        m_weights = weights;
        m_ridge = ridge;
    }

    /** The best parameters without features: logarithms of the classes' odds against the first. */
    double[] nullModel() {
        double[] sums = new double[m_blocks + 1];
        for (int i = 0; i < m_y.length; i++) {
            sums[m_y[i]] += m_weights[i];
        }
        double[] theta = new double[m_blocks * m_columns.length];
        for (int b = 0; b < m_blocks; b++) {
            theta[b * m_columns.length] = Math.log(sums[b + 1] / sums[0]);
        }
        return theta;
    }

    double logLikelihood(double[] theta) {
        double[][] eta = linear(theta);
        double sum = 0;
        for (int i = 0; i < m_y.length; i++) {
            double largest = 0;
            for (double[] block : eta) {
                largest = Math.max(largest, block[i]);
            }
            double total = Math.exp(-largest);
            for (double[] block : eta) {
                total += Math.exp(block[i] - largest);
            }
            double own = m_y[i] == 0 ? 0 : eta[m_y[i] - 1][i];
            sum += m_weights[i] * (own - largest - Math.log(total));
        }
        return sum;
    }

    /** Negative log-likelihood and penalty. */
    double objective(double[] theta) {
        double squares = 0;
        for (int p = 0; p < theta.length; p++) {
            squares += p % m_columns.length == 0 ? 0 : theta[p] * theta[p];
        }
        return m_ridge / 2 * squares - logLikelihood(theta);
    }

    /** Negative gradient of the objective. */
    double[] gradient(double[] theta) {
        double[][] probabilities = probabilities(theta);
        double[] gradient = new double[theta.length];
        double[] residuals = new double[m_y.length];
        for (int b = 0; b < m_blocks; b++) {
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] = m_weights[i] * ((m_y[i] == b + 1 ? 1 : 0) - probabilities[b][i]);
            }
            for (int j = 0; j < m_columns.length; j++) {
                int p = b * m_columns.length + j;
                gradient[p] = Standardised.dot(m_columns[j], residuals) - (j == 0 ? 0 : m_ridge * theta[p]);
            }
        }
        return gradient;
    }

    /** Second derivatives of the objective: w p_b (1[b = c] - p_c) x_j x_k, summed over cases. */
    double[][] hessian(double[] theta) {
        double[][] probabilities = probabilities(theta);
        int columns = m_columns.length;
        double[][] hessian = new double[theta.length][theta.length];
        double[] curvature = new double[m_y.length];
        for (int b = 0; b < m_blocks; b++) {
            for (int c = 0; c <= b; c++) {
                for (int i = 0; i < curvature.length; i++) {
                    curvature[i] = m_weights[i] * probabilities[b][i] * ((b == c ? 1 : 0) - probabilities[c][i]);
                }
                double[][] block = SymmetricMatrix.gram(m_columns, curvature);
                for (int j = 0; j < columns; j++) {
                    for (int k = 0; k < columns; k++) {
                        hessian[b * columns + j][c * columns + k] = block[j][k];
                        hessian[c * columns + k][b * columns + j] = block[j][k];
                    }
                }
            }
            for (int j = 1; j < columns; j++) {
                hessian[b * columns + j][b * columns + j] += m_ridge;
            }
        }
        return hessian;
    }

    /** [class but the first][case] */
    private double[][] probabilities(double[] theta) {
        double[][] eta = linear(theta);
        double[] all = new double[m_blocks + 1];
        for (int i = 0; i < m_y.length; i++) {
            for (int b = 0; b < m_blocks; b++) {
                all[b + 1] = eta[b][i];
            }
            all[0] = 0;
            LinearModel.softmax(all);
            for (int b = 0; b < m_blocks; b++) {
                eta[b][i] = all[b + 1];
            }
        }
        return eta;
    }

    private double[][] linear(double[] theta) {
        double[][] eta = new double[m_blocks][m_y.length];
        for (int b = 0; b < m_blocks; b++) {
            for (int j = 0; j < m_columns.length; j++) {
                double coefficient = theta[b * m_columns.length + j];
                for (int i = 0; i < m_y.length; i++) {
                    eta[b][i] += coefficient * m_columns[j][i];
                }
            }
        }
        return eta;
    }
}
