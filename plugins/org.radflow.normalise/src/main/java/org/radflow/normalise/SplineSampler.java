package org.radflow.normalise;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/** Value and slope of an image between voxel centres, by the cubic B-spline through its voxels. Not thread-safe: it holds the last result. */
public final class SplineSampler {

    private final Geometry grid;
    private final float[] coefficients;
    private final int[][] index = new int[3][4];
    private final double[][] weight = new double[3][4];
    private final double[][] slope = new double[3][4];
    private double value;
    private final double[] gradient = new double[3];

    /** The spline through all voxels, which are finite. */
    public SplineSampler(final Volume volume) {
        grid = volume.geometry();
        coefficients = SplinePrefilter.coefficients(volume.voxels(), grid);
    }

    /**
     * Evaluates the spline.
     *
     * @param position (fractional) indices
     * @return whether the position lies between voxel centres, or in the only voxel of an axis; if not, the result is the one before
     */
    public boolean sample(final double[] position) {
        for (int axis = 0; axis < 3; axis++) {
            final int size = grid.size(axis);
            if (size == 1 ? Math.abs(position[axis]) > 0.5 : !(position[axis] >= 0 && position[axis] <= size - 1)) {
                return false;
            }
            set(axis, size, size == 1 ? 0 : position[axis]);
        }
        value = 0;
        gradient[0] = 0;
        gradient[1] = 0;
        gradient[2] = 0;
        for (int c = 0; c < 4; c++) {
            for (int b = 0; b < 4; b++) {
                final int start = grid.index(0, index[1][b], index[2][c]);
                double row = 0;
                double rowSlope = 0;
                for (int a = 0; a < 4; a++) {
                    final double coefficient = coefficients[start + index[0][a]];
                    row += weight[0][a] * coefficient;
                    rowSlope += slope[0][a] * coefficient;
                }
                value += weight[1][b] * weight[2][c] * row;
                gradient[0] += weight[1][b] * weight[2][c] * rowSlope;
                gradient[1] += slope[1][b] * weight[2][c] * row;
                gradient[2] += weight[1][b] * slope[2][c] * row;
            }
        }
        return true;
    }

    private void set(final int axis, final int size, final double position) {
        final int lower = (int)position;
        final double t = position - lower;
        final double u = 1 - t;
        final double[] w = weight[axis];
        final double[] d = slope[axis];
        w[0] = u * u * u / 6;
        w[1] = 2.0 / 3 - t * t * (2 - t) / 2;
        w[2] = 2.0 / 3 - u * u * (2 - u) / 2;
        w[3] = t * t * t / 6;
        d[0] = -u * u / 2;
        d[1] = t * (1.5 * t - 2);
        d[2] = u * (2 - 1.5 * u);
        d[3] = t * t / 2;
        for (int tap = 0; tap < 4; tap++) {
            index[axis][tap] = AxisWeights.mirrored(lower + tap - 1, size);
        }
    }

    /** Value at the last position. */
    public double value() {
        return value;
    }

    /** Change of the value with the index along an axis, at the last position. */
    public double gradient(final int axis) {
        return gradient[axis];
    }
}
