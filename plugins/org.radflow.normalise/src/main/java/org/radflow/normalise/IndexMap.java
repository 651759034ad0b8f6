package org.radflow.normalise;

import org.radflow.image.Geometry;

/** The affine map from indices of a new grid to (fractional) indices of an old one. */
final class IndexMap {

    private final double[] start;
    private final double[][] step = new double[3][];

    /** @param transform from the new grid's patient space to the old one's */
    IndexMap(final Geometry to, final SpatialTransform transform, final Geometry from) {
        start = map(to, transform, from, 0, 0, 0);
        for (int axis = 0; axis < 3; axis++) {
            final double[] end = map(to, transform, from, axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
            step[axis] = new double[]{end[0] - start[0], end[1] - start[1], end[2] - start[2]};
        }
    }

    private static double[] map(final Geometry to, final SpatialTransform transform, final Geometry from, final int i, final int j, final int k) {
        final double[] position = transform.apply(to.toPhysical(i, j, k));
        return from.toIndex(position[0], position[1], position[2]);
    }

    /** Old index along an axis. */
    double at(final int axis, final int i, final int j, final int k) {
        return start[axis] + i * step[0][axis] + j * step[1][axis] + k * step[2][axis];
    }
}
