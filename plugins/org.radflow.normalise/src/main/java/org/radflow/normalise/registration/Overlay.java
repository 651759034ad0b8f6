package org.radflow.normalise.registration;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.normalise.SplineSampler;

/** The moving image at the places of the fixed samples: its intensities, and their slopes in mm. Not thread-safe: it holds the last motion's. */
final class Overlay {

    /** Part of the samples that has to lie in the moving image, or the two images cannot be compared. */
    private static final double LEAST_OVERLAP = 0.25;

    final FixedSamples fixed;
    /** Moving intensities; NaN where the sample lies outside. */
    final double[] values;

    private final Geometry grid;
    private final SplineSampler sampler;
    private final double[] centre;
    private final double[] gradients;
    private final float minimum;
    private final float maximum;
    private int inside;

    /** @param centre of the motions, in mm */
    Overlay(final FixedSamples fixed, final Volume moving, final double[] centre) {
        this.fixed = fixed;
        this.grid = moving.geometry();
        this.sampler = new SplineSampler(moving);
        this.centre = centre;
        this.values = new double[fixed.values.length];
        this.gradients = new double[3 * values.length];
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (final float voxel : moving.voxels()) {
            low = Math.min(low, voxel);
            high = Math.max(high, voxel);
        }
        minimum = low;
        maximum = high;
    }

    /** Lowest intensity of the moving image. */
    float minimum() {
        return minimum;
    }

    /** Highest intensity of the moving image. */
    float maximum() {
        return maximum;
    }

    /**
     * Moves the samples.
     *
     * @param matrix rows of {@code p' = A p + t}, relative to the centre
     * @return whether at least a quarter of the samples lies in the moving image
     */
    boolean move(final double[] matrix) {
        inside = 0;
        final double[] index = new double[3];
        for (int n = 0; n < values.length; n++) {
            final double x = fixed.positions[3 * n];
            final double y = fixed.positions[3 * n + 1];
            final double z = fixed.positions[3 * n + 2];
            final double dx = matrix[0] * x + matrix[1] * y + matrix[2] * z + matrix[3] + centre[0] - grid.origin(0);
            final double dy = matrix[4] * x + matrix[5] * y + matrix[6] * z + matrix[7] + centre[1] - grid.origin(1);
            final double dz = matrix[8] * x + matrix[9] * y + matrix[10] * z + matrix[11] + centre[2] - grid.origin(2);
            for (int axis = 0; axis < 3; axis++) {
                index[axis] =
                    (grid.direction(0, axis) * dx + grid.direction(1, axis) * dy + grid.direction(2, axis) * dz) / grid.spacing(axis);
            }
            if (sampler.sample(index)) {
                values[n] = sampler.value();
                for (int row = 0; row < 3; row++) {
                    gradients[3 * n + row] = sampler.gradient(0) * grid.direction(row, 0) / grid.spacing(0)
                        + sampler.gradient(1) * grid.direction(row, 1) / grid.spacing(1)
                        + sampler.gradient(2) * grid.direction(row, 2) / grid.spacing(2);
                }
                inside++;
            } else {
                values[n] = Double.NaN;
            }
        }
        return inside >= LEAST_OVERLAP * values.length;
    }

    /** Number of samples in the moving image. */
    int inside() {
        return inside;
    }

    /** Part of the samples in the moving image. */
    double overlap() {
        return inside / (double)values.length;
    }

    /** Adds to the slope of a measure with respect to the matrix what sample n does, given the measure's slope with respect to its intensity. */
    void addSlope(final int n, final double slope, final double[] matrixSlope) {
        for (int row = 0; row < 3; row++) {
            final double part = slope * gradients[3 * n + row];
            matrixSlope[4 * row] += part * fixed.positions[3 * n];
            matrixSlope[4 * row + 1] += part * fixed.positions[3 * n + 1];
            matrixSlope[4 * row + 2] += part * fixed.positions[3 * n + 2];
            matrixSlope[4 * row + 3] += part;
        }
    }
}
