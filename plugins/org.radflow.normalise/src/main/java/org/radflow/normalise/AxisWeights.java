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

    private AxisWeights(final int support, final int size) {
        this.support = support;
        index = new int[support * size];
        weight = new double[support * size];
    }

    /** Weights for all three axes. */
    static AxisWeights[] of(final Geometry from, final Geometry to, final Interpolation interpolation) {
        final double[] first = from.toIndex(to.origin(0), to.origin(1), to.origin(2));
        final AxisWeights[] weights = new AxisWeights[3];
        for (int axis = 0; axis < 3; axis++) {
            weights[axis] = of(from.size(axis), to.size(axis), first[axis], to.spacing(axis) / from.spacing(axis), interpolation);
        }
        return weights;
    }

    private static AxisWeights of(final int oldSize, final int newSize, final double first, final double ratio,
        final Interpolation interpolation) {
        final AxisWeights weights = new AxisWeights(switch (interpolation) {
            case NEAREST -> 1;
            case LINEAR -> 2;
            case CUBIC_BSPLINE -> 4;
        }, newSize);
        for (int n = 0; n < newSize; n++) {
            final double exact = first + n * ratio;
            final double snapped = Math.abs(exact - Math.rint(exact)) < ROUNDING ? Math.rint(exact) : exact;
            final double position = Math.max(0, Math.min(oldSize - 1, snapped));
            switch (interpolation) {
                case NEAREST -> weights.nearest(n, position, oldSize);
                case LINEAR -> weights.linear(n, position, oldSize);
                case CUBIC_BSPLINE -> weights.cubic(n, position, oldSize);
            }
        }
        return weights;
    }

    private void nearest(final int n, final double position, final int oldSize) {
        index[n] = Math.min(oldSize - 1, (int)Math.floor(position + 0.5 + ROUNDING));
        weight[n] = 1;
    }

    private void linear(final int n, final double position, final int oldSize) {
        final int lower = (int)Math.floor(position);
        index[2 * n] = lower;
        index[2 * n + 1] = Math.min(oldSize - 1, lower + 1);
        weight[2 * n + 1] = position - lower;
        weight[2 * n] = 1 - weight[2 * n + 1];
    }

    /** The four values of the centred cubic B-spline at distances 1 + t, t, 1 - t and 2 - t. */
    private void cubic(final int n, final double position, final int oldSize) {
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

    private static int mirrored(final int index, final int size) {
        if (size == 1) {
            return 0;
        }
        final int inside = Math.floorMod(index, 2 * (size - 1));
        return inside < size ? inside : 2 * (size - 1) - inside;
    }
}
