package org.radflow.select.projection;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Rotations that make loadings simple. Each gives the matrix T with which loadings [feature][factor] become loadings times T. */
public enum Rotation {

    NONE,
    /** Orthogonal, with Kaiser's normalisation (Kaiser 1958, doi:10.1007/BF02289233). */
    VARIMAX,
    /** Oblique: towards the fourth power of the varimax loadings (Hendrickson and White 1964, doi:10.1111/j.2044-8317.1964.tb00244.x). */
    PROMAX;

    private static final int POWER = 4;
    private static final int ITERATIONS = 1000;

    RealMatrix matrix(RealMatrix loadings) {
        if (this == NONE || loadings.getColumnDimension() < 2) {
            return MatrixUtils.createRealIdentityMatrix(loadings.getColumnDimension());
        }
        RealMatrix varimax = varimax(loadings);
        return this == VARIMAX ? varimax : varimax.multiply(promax(loadings.multiply(varimax)));
    }

    /** Repeats T = U V' of the singular value decomposition of x' (z3 - z diag(mean of z2)), z = x T, until its values grow no more. */
    private static RealMatrix varimax(RealMatrix loadings) {
        double[][] normal = loadings.getData();
        for (double[] row : normal) {
            double length = Math.sqrt(Components.dot(row, row));
            for (int c = 0; c < row.length; c++) {
                row[c] = length == 0 ? 0 : row[c] / length;
            }
        }
        RealMatrix x = new Array2DRowRealMatrix(normal, false);
        RealMatrix rotation = MatrixUtils.createRealIdentityMatrix(loadings.getColumnDimension());
        double sum = 0;
        double before = -1;
        for (int iteration = 0; sum > before * (1 + 1e-12) && iteration < ITERATIONS; iteration++) {
            double[][] z = x.multiply(rotation).getData();
            for (int c = 0; c < z[0].length; c++) {
                double squares = 0;
                for (double[] row : z) {
                    squares += row[c] * row[c];
                }
                for (double[] row : z) {
                    row[c] = row[c] * row[c] * row[c] - row[c] * squares / z.length;
                }
            }
            SingularValueDecomposition svd = new SingularValueDecomposition(x.transpose().multiply(new Array2DRowRealMatrix(z, false)));
            rotation = svd.getU().multiply(svd.getVT());
            before = sum;
            sum = java.util.Arrays.stream(svd.getSingularValues()).sum();
        }
        return rotation;
    }

    /** Least squares towards sign(x) |x|^4, scaled so that factors have variance 1. */
    private static RealMatrix promax(RealMatrix x) {
        double[][] target = x.getData();
        for (double[] row : target) {
            for (int c = 0; c < row.length; c++) {
                row[c] *= Math.pow(Math.abs(row[c]), POWER - 1);
            }
        }
        RealMatrix u = new LUDecomposition(x.transpose().multiply(x)).getSolver()
            .solve(x.transpose().multiply(new Array2DRowRealMatrix(target, false)));
        RealMatrix inverse = new LUDecomposition(u.transpose().multiply(u)).getSolver().getInverse();
        for (int c = 0; c < u.getColumnDimension(); c++) {
            u.setColumnVector(c, u.getColumnVector(c).mapMultiply(Math.sqrt(inverse.getEntry(c, c))));
        }
        return u;
    }
}
