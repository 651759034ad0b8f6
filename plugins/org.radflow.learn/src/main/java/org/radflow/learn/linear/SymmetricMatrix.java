package org.radflow.learn.linear;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/** Positive definite matrices. */
final class SymmetricMatrix {

    private static final double ASYMMETRY = 1e-10;

    private SymmetricMatrix() {}

    /** X' W X. @param columns [column][case] */
    static double[][] gram(double[][] columns, double[] weights) {
        double[][] gram = new double[columns.length][columns.length];
        double[] weighted = new double[weights.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < weighted.length; i++) {
                weighted[i] = weights[i] * columns[j][i];
            }
            for (int k = 0; k <= j; k++) {
                gram[j][k] = Standardised.dot(weighted, columns[k]);
                gram[k][j] = gram[j][k];
            }
        }
        return gram;
    }

    /** @throws NonPositiveDefiniteMatrixException when it is not positive definite */
    static DecompositionSolver solver(double[][] matrix) {
        return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), ASYMMETRY, 0).getSolver();
    }

    /** The solution of matrix times solution = right side. */
    static double[] solve(double[][] matrix, double[] right) {
        return solver(matrix).solve(new ArrayRealVector(right, false)).toArray();
    }

    static double[][] inverse(double[][] matrix) {
        return solver(matrix).getInverse().getData();
    }

    /** a' matrix^-1 a. */
    static double quadraticForm(double[][] matrix, double[] a) {
        return Standardised.dot(a, solve(matrix, a));
    }
}
