package org.radflow.learn.survival;

/** Equations with a symmetric, not negative matrix, of which some columns can depend on those before them. */
final class Cholesky {

    /** A pivot below this part of its diagonal element is rounding: R's {@code toler.chol}. */
    private static final double SINGULAR = 1.8e-12;

    private final double[][] lower;
    private final boolean[] dependent;

    Cholesky(double[][] matrix) {
        int n = matrix.length;
        lower = new double[n][n];
        dependent = new boolean[n];
        for (int j = 0; j < n; j++) {
            double pivot = matrix[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= lower[j][k] * lower[j][k];
            }
            dependent[j] = !(pivot > SINGULAR * matrix[j][j]);
            lower[j][j] = dependent[j] ? 0 : Math.sqrt(pivot);
            for (int i = j + 1; i < n && !dependent[j]; i++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = sum / lower[j][j];
            }
        }
    }

    /** Whether a column is a linear combination of those before it, or 0. */
    boolean isDependent(int column) {
        return dependent[column];
    }

    boolean isRegular() {
        for (boolean column : dependent) {
            if (column) {
                return false;
            }
        }
        return true;
    }

    /** The solution of matrix times solution = right side, 0 in dependent columns. */
    double[] solve(double[] right) {
        int n = right.length;
        double[] solution = new double[n];
        for (int j = 0; j < n; j++) {
            double sum = right[j];
            for (int k = 0; k < j; k++) {
                sum -= lower[j][k] * solution[k];
            }
            solution[j] = dependent[j] ? 0 : sum / lower[j][j];
        }
        for (int j = n - 1; j >= 0; j--) {
            double sum = solution[j];
            for (int k = j + 1; k < n; k++) {
                sum -= lower[k][j] * solution[k];
            }
            solution[j] = dependent[j] ? 0 : sum / lower[j][j];
        }
        return solution;
    }

    /** The inverse, 0 in dependent rows and columns. */
    double[][] inverse() {
        int n = dependent.length;
        double[][] inverse = new double[n][];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = dependent[j] ? 0 : 1;
            inverse[j] = solve(unit);
        }
        return inverse;
    }
}
