package org.radflow.harmonise;

/**
 * Linear least squares by a thin QR factorisation: modified Gram-Schmidt, done twice, so that the columns of Q are orthogonal to rounding
 * (Giraud, Langou and Rozloznik 2005, doi:10.1016/j.camwa.2005.08.009). Immutable and thread-safe.
 */
final class LeastSquares {

    /** A column whose part that is new is smaller than this part of its length depends on the columns before it; as R's {@code qr}. */
    private static final double TOLERANCE = 1e-7;

    private final double[][] m_q;
    private final double[][] m_r;
    private final int m_dependent;

    /** @param columns the design, [column][row] */
    LeastSquares(double[][] columns) {
        m_q = new double[columns.length][];
        m_r = new double[columns.length][columns.length];
        int dependent = -1;
        for (int j = 0; j < columns.length && dependent < 0; j++) {
            double[] column = columns[j].clone();
            double length = Math.sqrt(dot(column, column));
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < j; i++) {
                    double projection = dot(m_q[i], column);
                    m_r[i][j] += projection;
                    for (int row = 0; row < column.length; row++) {
                        column[row] -= projection * m_q[i][row];
                    }
                }
            }
            m_r[j][j] = Math.sqrt(dot(column, column));
            if (!(m_r[j][j] > TOLERANCE * length)) {
                dependent = j;
            }
            for (int row = 0; row < column.length; row++) {
                column[row] /= m_r[j][j];
            }
            m_q[j] = column;
        }
        m_dependent = dependent;
    }

    /** Number of the first column that is a combination of those before it; -1 when there is none. */
    int dependent() {
        return m_dependent;
    }

    /**
     * The coefficients that leave the least sum of squares. Only where no column is dependent.
     *
     * @param values a value per row
     * @return a coefficient per column
     */
    double[] solve(double[] values) {
        double[] projections = new double[m_q.length];
        for (int j = 0; j < projections.length; j++) {
            projections[j] = dot(m_q[j], values);
        }
        return coefficients(projections);
    }

    /** An orthonormal basis of the columns, [column][row]; not to be changed. */
    double[][] orthonormal() {
        return m_q;
    }

    /** The coefficients of the columns, from those of the orthonormal basis. */
    double[] coefficients(double[] projections) {
        double[] coefficients = new double[m_q.length];
        for (int j = coefficients.length - 1; j >= 0; j--) {
            double sum = projections[j];
            for (int k = j + 1; k < coefficients.length; k++) {
                sum -= m_r[j][k] * coefficients[k];
            }
            coefficients[j] = sum / m_r[j][j];
        }
        return coefficients;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
