package org.radflow.features.morphology;

import java.util.Arrays;

/** Small symmetric positive matrices. */
final class SymmetricMatrix {

    private static final int MOST_SWEEPS = 50;

    private SymmetricMatrix() {}

    /** Eigenvalues, largest first, by cyclic Jacobi rotations (Jacobi 1846); accurate to rounding. The argument is not changed. */
    static double[] eigenvalues(double[][] matrix) {
        int n = matrix.length;
        double[][] a = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (a[p][q] != 0) {
                        rotate(a, p, q);
                    }
                }
            }
        }
        double[] values = new double[n];
        for (int p = 0; p < n; p++) {
            values[n - 1 - p] = a[p][p];
        }
        Arrays.sort(values);
        for (int p = 0; p < n / 2; p++) {
            double swap = values[p];
            values[p] = values[n - 1 - p];
            values[n - 1 - p] = swap;
        }
        return values;
    }

    /** The rotation in the plane of axes p and q that makes a[p][q] vanish. */
    private static void rotate(double[][] a, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }

    /** Inverse by Gauss-Jordan elimination with row pivoting; the matrix must be regular. */
    static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        for (int r = 0; r < n; r++) {
            a[r] = Arrays.copyOf(matrix[r], 2 * n);
            a[r][n + r] = 1;
        }
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] row = a[pivot];
            a[pivot] = a[c];
            a[c] = row;
            double scale = 1 / row[c];
            for (int k = 0; k < 2 * n; k++) {
                row[k] *= scale;
            }
            for (int r = 0; r < n; r++) {
                double factor = a[r][c];
                if (r != c && factor != 0) {
                    for (int k = 0; k < 2 * n; k++) {
                        a[r][k] -= factor * row[k];
                    }
                }
            }
        }
        return Arrays.stream(a).map(row -> Arrays.copyOfRange(row, n, 2 * n)).toArray(double[][]::new);
    }
}
