package org.radflow.learn.linear;

import java.util.Arrays;

/**
 * QR decomposition of columns by Gram-Schmidt, each column made orthogonal twice (Giraud, Langou, Rozloznik 2005,
 * doi:10.1016/j.camwa.2005.08.009). A column that depends on those before it is left out, as R's {@code lm} does.
 */
final class OrthogonalColumns {

    /** What is left of a dependent column, relative to its length. */
    private static final double DEPENDENT = 1e-7;

    private final double[][] m_q;
    private final double[][] m_r;
    private final int[] m_kept;

    /** @param columns [column][case]; not changed */
    OrthogonalColumns(double[][] columns) {
        double[][] q = new double[columns.length][];
        double[][] r = new double[columns.length][columns.length];
        int[] kept = new int[columns.length];
        int rank = 0;
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j].clone();
            double length = Math.sqrt(Standardised.dot(column, column));
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < rank; k++) {
                    double part = Standardised.dot(q[k], column);
                    r[k][rank] += part;
                    for (int i = 0; i < column.length; i++) {
                        column[i] -= part * q[k][i];
                    }
                }
            }
            double rest = Math.sqrt(Standardised.dot(column, column));
            if (rank < column.length && rest > DEPENDENT * length) {
                for (int i = 0; i < column.length; i++) {
                    column[i] /= rest;
                }
                r[rank][rank] = rest;
                q[rank] = column;
                kept[rank++] = j;
            } else {
                for (double[] row : r) {
                    row[rank] = 0;
                }
            }
        }
        m_q = q;
        m_r = r;
        m_kept = Arrays.copyOf(kept, rank);
    }

    /** The columns that do not depend on earlier ones, in their order. */
    int[] kept() {
        return m_kept.clone();
    }

    /** Least-squares coefficients of the kept columns. */
    double[] solve(double[] y) {
        double[] rest = y.clone();
        double[] solution = new double[m_kept.length];
        for (int k = 0; k < solution.length; k++) {
            solution[k] = Standardised.dot(m_q[k], rest);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= solution[k] * m_q[k][i];
            }
        }
        for (int k = solution.length - 1; k >= 0; k--) {
            for (int l = k + 1; l < solution.length; l++) {
                solution[k] -= m_r[k][l] * solution[l];
            }
            solution[k] /= m_r[k][k];
        }
        return solution;
    }

    /** Diagonal of the inverse of X'X of the kept columns. */
    double[] inverseDiagonal() {
        int n = m_kept.length;
        double[] diagonal = new double[n];
        for (int column = 0; column < n; column++) {
            double[] inverse = new double[n];
            inverse[column] = 1 / m_r[column][column];
            for (int k = column - 1; k >= 0; k--) {
                for (int l = k + 1; l <= column; l++) {
                    inverse[k] -= m_r[k][l] * inverse[l];
                }
                inverse[k] /= m_r[k][k];
            }
            for (int k = 0; k <= column; k++) {
                diagonal[k] += inverse[k] * inverse[k];
            }
        }
        return diagonal;
    }
}
