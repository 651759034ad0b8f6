package org.radflow.harmonise;

/**
 * Linear mixed model with a random intercept per patient, fitted by restricted maximum likelihood. The likelihood is profiled over
 * everything but the ratio of the two variances, which is searched to 1e-10 (Bates et al. 2015, doi:10.18637/jss.v067.i01). Immutable and
 * thread-safe.
 */
final class RandomIntercept {

    private static final int GRID = 50;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double PRECISION = 1e-10;

    private final double[][] m_columns;
    private final LeastSquares m_leastSquares;
    private final int[] m_patient;
    private final int[] m_sizes;
    private final double[][] m_sums;

    /**
     * @param columns design of the fixed effects, [column][case], no column dependent
     * @param patient number of each case's patient
     * @param sizes   number of cases of each patient
     */
    RandomIntercept(double[][] columns, int[] patient, int[] sizes) {
        m_columns = columns;
        m_leastSquares = new LeastSquares(columns);
        m_patient = patient;
        m_sizes = sizes;
        m_sums = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            m_sums[c] = sums(m_leastSquares.orthonormal()[c]);
        }
    }

    /**
     * What was fitted.
     *
     * @param coefficients of the fixed effects
     * @param variance     of the residuals
     * @param ratio        variance of the intercepts divided by that of the residuals
     * @param intercepts   conditional mode of each patient's intercept
     */
    record Fitted(double[] coefficients, double variance, double ratio, double[] intercepts) {}

    /** @param values a value per case, none missing */
    Fitted fit(double[] values) {
        double[] ordinary = m_leastSquares.solve(values);
        double[] residuals = values.clone();
        for (int c = 0; c < ordinary.length; c++) {
            for (int row = 0; row < residuals.length; row++) {
                residuals[row] -= ordinary[c] * m_columns[c][row];
            }
        }
        double[] sums = sums(residuals);
        double squares = Moments.squaresAbout(residuals, 0);
        double ratio = ratio(sums, squares);
        Profile profile = profile(ratio, sums, squares);
        double[] correction = m_leastSquares.coefficients(profile.solution());
        double[] intercepts = new double[m_sizes.length];
        for (int p = 0; p < intercepts.length; p++) {
            double sum = sums[p];
            for (int c = 0; c < m_sums.length; c++) {
                sum -= profile.solution()[c] * m_sums[c][p];
            }
            intercepts[p] = ratio / (1 + m_sizes[p] * ratio) * sum;
        }
        for (int c = 0; c < ordinary.length; c++) {
            ordinary[c] += correction[c];
        }
        return new Fitted(ordinary, profile.squares() / (values.length - ordinary.length), ratio, intercepts);
    }

    /** Where the profiled likelihood is greatest: found on a grid of the intraclass correlation, then by golden section. */
    private double ratio(double[] sums, double squares) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < GRID; g++) {
            double deviance = deviance(g / (double)GRID, sums, squares);
            if (deviance < least) {
                least = deviance;
                best = g;
            }
        }
        double low = Math.max(0, best - 1) / (double)GRID;
        double high = Math.min(1 - 1e-12, (best + 1) / (double)GRID);
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double atA = deviance(a, sums, squares);
        double atB = deviance(b, sums, squares);
        while (high - low > PRECISION) {
            if (atA <= atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = deviance(a, sums, squares);
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = deviance(b, sums, squares);
            }
        }
        double correlation = (low + high) / 2;
        return deviance(0, sums, squares) <= deviance(correlation, sums, squares) ? 0 : correlation / (1 - correlation);
    }

    /** Minus twice the profiled restricted log-likelihood, but for a constant. */
    private double deviance(double correlation, double[] sums, double squares) {
        Profile profile = profile(correlation / (1 - correlation), sums, squares);
        return profile.logDeterminants() + (m_patient.length - m_columns.length) * Math.log(profile.squares());
    }

    private record Profile(double[] solution, double squares, double logDeterminants) {}

    /** Generalised least squares at a ratio of the variances, in the orthonormal basis of the design. */
    private Profile profile(double ratio, double[] sums, double squares) {
        int columns = m_sums.length;
        double[][] matrix = new double[columns][columns];
        double[] right = new double[columns];
        double logDeterminants = 0;
        double rest = squares;
        for (int p = 0; p < m_sizes.length; p++) {
            double weight = ratio / (1 + m_sizes[p] * ratio);
            logDeterminants += Math.log1p(m_sizes[p] * ratio);
            rest -= weight * sums[p] * sums[p];
            for (int i = 0; i < columns; i++) {
                double weighted = weight * m_sums[i][p];
                right[i] -= weighted * sums[p];
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] -= weighted * m_sums[j][p];
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            matrix[i][i] += 1;
        }
        logDeterminants += cholesky(matrix);
        double[] solution = solve(matrix, right);
        for (int i = 0; i < columns; i++) {
            rest -= solution[i] * right[i];
        }
        return new Profile(solution, rest, logDeterminants);
    }

    /** Replaces the lower triangle of a positive definite matrix by its factor; returns the logarithm of the determinant. */
    private static double cholesky(double[][] matrix) {
        double logDeterminant = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
            logDeterminant += 2 * Math.log(matrix[i][i]);
        }
        return logDeterminant;
    }

    private static double[] solve(double[][] factor, double[] right) {
        double[] solution = right.clone();
        for (int i = 0; i < solution.length; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= factor[i][k] * solution[k];
            }
            solution[i] /= factor[i][i];
        }
        for (int i = solution.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < solution.length; k++) {
                solution[i] -= factor[k][i] * solution[k];
            }
            solution[i] /= factor[i][i];
        }
        return solution;
    }

    private double[] sums(double[] values) {
        double[] sums = new double[m_sizes.length];
        for (int row = 0; row < values.length; row++) {
            sums[m_patient[row]] += values[row];
        }
        return sums;
    }
}
