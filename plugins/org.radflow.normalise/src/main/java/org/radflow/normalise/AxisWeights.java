package org.radflow.normalise;

import org.radflow.image.Geometry;

/**
 * For each index of a new grid along one axis: the old indices that take part and their weights. Outside the old grid its border value is
 * repeated.
 */
final class AxisWeights {

    /** Fractions of a voxel below this come from rounding and count as none. */
    private static final double ROUNDING = 1e-6;

    /** Number of old indices for each new one. */
    final int support;
    /** Old index of tap t of new index n at n * support + t. */
    final int[] index;
    /** Its weight. */
    final double[] weight;

    private final int oldSize;
    private final Interpolation interpolation;

    /** No weights yet for any of the new indices. */
    AxisWeights(final int oldSize, final int newSize, final Interpolation interpolation) {
        this.oldSize = oldSize;
        this.interpolation = interpolation;
        support = switch (interpolation) {
            case NEAREST -> 1;
            case LINEAR -> 2;
            case CUBIC_BSPLINE -> 4;
        };
        index = new int[support * newSize];
        weight = new double[support * newSize];
    }

    /** Weights for all three axes of a grid with the same directions. */
    static AxisWeights[] of(final Geometry from, final Geometry to, final Interpolation interpolation) {
        final double[] first = from.toIndex(to.origin(0), to.origin(1), to.origin(2));
        final AxisWeights[] weights = new AxisWeights[3];
        for (int axis = 0; axis < 3; axis++) {
            weights[axis] = new AxisWeights(from.size(axis), to.size(axis), interpolation);
            final double ratio = to.spacing(axis) / from.spacing(axis);
            for (int n = 0; n < to.size(axis); n++) {
                weights[axis].set(n, first[axis] + n * ratio);
            }
        }
        return weights;
    }

    /** The weights of new index n, which lies at a (fractional) old index. */
    void set(final int n, final double exact) {
        final double snapped = Math.abs(exact - Math.rint(exact)) < ROUNDING ? Math.rint(exact) : exact;
        final double position = Math.max(0, Math.min(oldSize - 1, snapped));
        switch (interpolation) {
            case NEAREST -> nearest(n, position);
            case LINEAR -> linear(n, position);
            case CUBIC_BSPLINE -> cubic(n, position);
        }
    }

    private void nearest(final int n, final double position) {
        index[n] = Math.min(oldSize - 1, (int)Math.floor(position + 0.5 + ROUNDING));
        weight[n] = 1;
    }

    private void linear(final int n, final double position) {
        final int lower = (int)Math.floor(position);
        index[2 * n] = lower;
        index[2 * n + 1] = Math.min(oldSize - 1, lower + 1);
        weight[2 * n + 1] = position - lower;
        weight[2 * n] = 1 - weight[2 * n + 1];
    }

    /** The four values of the centred cubic B-spline at distances 1 + t, t, 1 - t and 2 - t. */
    private void cubic(final int n, final double position) {
        final int lower = (int)Math.floor(position);
        final double t = position - lower;
        final double u = 1 - t;
        weight[4 * n] = u * u * u / 6;
        weight[4 * n + 1] = 2.0 / 3 - t * t * (2 - t) / 2;
        weight[4 * n + 2] = 2.0 / 3 - u * u * (2 - u) / 2;
        weight[4 * n + 3] = t * t * t / 6;
        for (int tap = 0; tap < 4; tap++) {
            index[4 * n + tap] = mirrored(lower + tap - 1, oldSize);
        }
    }

    /** Index in [0, size) that stands at any index when the image is mirrored at its outermost voxel centres. */
    static int mirrored(final int index, final int size) {
        if (size == 1) {
            return 0;
        }
        final int inside = Math.floorMod(index, 2 * (size - 1));
        return inside < size ? inside : 2 * (size - 1) - inside;
    }
}
