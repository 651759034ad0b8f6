package org.radflow.normalise.registration;

/**
 * How patients may have moved. A motion has parameters that are lengths in mm: its translation, and how far its turns and deformations move
 * a point at a radius from the centre.
 */
public enum Motion {
    /** Three Euler angles, {@code A = Rz Ry Rx}, and a translation. */
    RIGID(6) {
        @Override
        double[] linear(final double[] parameters, final double radius) {
            final double sx = Math.sin(parameters[0] / radius);
            final double cx = Math.cos(parameters[0] / radius);
            final double sy = Math.sin(parameters[1] / radius);
            final double cy = Math.cos(parameters[1] / radius);
            final double sz = Math.sin(parameters[2] / radius);
            final double cz = Math.cos(parameters[2] / radius);
            return new double[]{cz * cy, cz * sy * sx - sz * cx, cz * sy * cx + sz * sx, sz * cy, sz * sy * sx + cz * cx,
                sz * sy * cx - cz * sx, -sy, cy * sx, cy * cx};
        }
    },
    /** All nine elements of A and a translation. */
    AFFINE(12) {
        @Override
        double[] linear(final double[] parameters, final double radius) {
            final double[] linear = {1, 0, 0, 0, 1, 0, 0, 0, 1};
            for (int n = 0; n < 9; n++) {
                linear[n] += parameters[n] / radius;
            }
            return linear;
        }
    };

    /** Number of parameters; the translation comes last. */
    final int parameters;

    Motion(final int parameters) {
        this.parameters = parameters;
    }

    /** The nine elements of A, row by row. */
    abstract double[] linear(double[] parameters, double radius);

    /** The rows of {@code p' = A p + t}, p and p' relative to a centre. */
    double[] matrix(final double[] parameters, final double radius) {
        final double[] linear = linear(parameters, radius);
        final double[] matrix = new double[12];
        for (int row = 0; row < 3; row++) {
            System.arraycopy(linear, 3 * row, matrix, 4 * row, 3);
            matrix[4 * row + 3] = parameters[this.parameters - 3 + row];
        }
        return matrix;
    }

    /** Turns a slope with respect to the matrix into one with respect to the parameters, by central differences of the matrix. */
    double[] slope(final double[] matrixSlope, final double[] parameters, final double radius) {
        final double[] slope = new double[parameters.length];
        final double step = 1e-5 * radius;
        for (int n = 0; n < slope.length; n++) {
            final double[] moved = parameters.clone();
            moved[n] += step;
            final double[] after = matrix(moved, radius);
            moved[n] -= 2 * step;
            final double[] before = matrix(moved, radius);
            for (int m = 0; m < 12; m++) {
                slope[n] += matrixSlope[m] * (after[m] - before[m]) / (2 * step);
            }
        }
        return slope;
    }

    /** Parameters of the affine motion that is the same as a matrix. */
    static double[] affine(final double[] matrix, final double radius) {
        final double[] parameters = new double[12];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                parameters[3 * row + column] = (matrix[4 * row + column] - (row == column ? 1 : 0)) * radius;
            }
            parameters[9 + row] = matrix[4 * row + 3];
        }
        return parameters;
    }
}
