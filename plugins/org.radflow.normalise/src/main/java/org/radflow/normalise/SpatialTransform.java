package org.radflow.normalise;

import java.util.Arrays;

/**
 * An affine map between two patient spaces, LPS in mm: {@code p' = A p + t}. Immutable and thread-safe.
 */
public final class SpatialTransform {

    /** Every point stays where it is. */
    public static final SpatialTransform IDENTITY = new SpatialTransform(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);

    private final double[] matrix;

    /**
     * @param matrix the first three rows of the 4 x 4 matrix, row by row
     * @throws IllegalArgumentException unless there are twelve finite numbers
     */
    public SpatialTransform(final double... matrix) {
        if (matrix.length != 12 || !Arrays.stream(matrix).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Transform: found " + Arrays.toString(matrix) + ", expected twelve finite numbers");
        }
        this.matrix = matrix.clone();
    }

    /** Element of the 4 x 4 matrix. */
    public double get(final int row, final int column) {
        return row < 3 ? matrix[4 * row + column] : column < 3 ? 0 : 1;
    }

    /** Where a point comes to lie. */
    public double[] apply(final double[] point) {
        final double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            result[row] = matrix[4 * row] * point[0] + matrix[4 * row + 1] * point[1] + matrix[4 * row + 2] * point[2] + matrix[4 * row + 3];
        }
        return result;
    }

    /**
     * The Euler angles in degrees about x, y and z of the rotation {@code Rz Ry Rx} that is nearest to A: its orthogonal polar factor, found
     * by Newton's iteration (Higham 1986, DOI 10.1137/0907079).
     *
     * @throws IllegalArgumentException when A cannot be inverted
     */
    public double[] rotation() {
        double[] r = {matrix[0], matrix[1], matrix[2], matrix[4], matrix[5], matrix[6], matrix[8], matrix[9], matrix[10]};
        for (int iteration = 0; iteration < 50; iteration++) {
            final double[] cofactors = {r[4] * r[8] - r[5] * r[7], r[5] * r[6] - r[3] * r[8], r[3] * r[7] - r[4] * r[6], r[2] * r[7] - r[1] * r[8],
                r[0] * r[8] - r[2] * r[6], r[1] * r[6] - r[0] * r[7],
                r[1] * r[5] - r[2] * r[4], r[2] * r[3] - r[0] * r[5], r[0] * r[4] - r[1] * r[3]};
            final double determinant = r[0] * cofactors[0] + r[1] * cofactors[1] + r[2] * cofactors[2];
            if (determinant == 0) {
                throw new IllegalArgumentException("Transform: found a matrix that cannot be inverted, expected one that can");
            }
            final double[] next = new double[9];
            for (int n = 0; n < 9; n++) {
                next[n] = (r[n] + cofactors[n] / determinant) / 2;
            }
            r = next;
        }
        return new double[]{Math.toDegrees(Math.atan2(r[7], r[8])), Math.toDegrees(0 - Math.asin(Math.max(-1, Math.min(1, r[6])))),
            Math.toDegrees(Math.atan2(r[3], r[0]))};
    }
}
