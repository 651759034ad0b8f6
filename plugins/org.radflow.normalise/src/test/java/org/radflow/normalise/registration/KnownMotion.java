package org.radflow.normalise.registration;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.ResampleGrid;
import org.radflow.normalise.Resampler;
import org.radflow.normalise.SpatialTransform;

/** A motion that is known, about the centre of an image, and how far a registration misses it. */
final class KnownMotion {

    private final SpatialTransform back;

    /** @param linear nine elements, row by row; from the moved space to the image's */
    private KnownMotion(final Geometry grid, final double[] linear, final double[] shift) {
        final double[] c = grid.toPhysical((grid.size(0) - 1) / 2.0, (grid.size(1) - 1) / 2.0, (grid.size(2) - 1) / 2.0);
        final double[] m = new double[12];
        for (int row = 0; row < 3; row++) {
            m[4 * row + 3] = c[row] + shift[row];
            for (int column = 0; column < 3; column++) {
                m[4 * row + column] = linear[3 * row + column];
                m[4 * row + 3] -= linear[3 * row + column] * c[column];
            }
        }
        back = new SpatialTransform(m);
    }

    /** Turned about z by some degrees, then about x, and shifted by some mm. */
    static KnownMotion rigid(final Geometry grid, final double aboutZ, final double aboutX, final double... shift) {
        final double a = Math.toRadians(aboutZ);
        final double b = Math.toRadians(aboutX);
        return new KnownMotion(grid, new double[]{Math.cos(a), -Math.sin(a), 0, Math.cos(b) * Math.sin(a), Math.cos(b) * Math.cos(a),
            -Math.sin(b), Math.sin(b) * Math.sin(a), Math.sin(b) * Math.cos(a), Math.cos(b)}, shift);
    }

    static KnownMotion affine(final Geometry grid, final double[] linear, final double... shift) {
        return new KnownMotion(grid, linear, shift);
    }

    /** The moved image on a grid of another spacing. */
    Volume moved(final Volume volume, final double... spacing) {
        float lowest = Float.POSITIVE_INFINITY;
        for (final float voxel : volume.voxels()) {
            lowest = Math.min(lowest, voxel);
        }
        return Resampler.resample(volume, ResampleGrid.resampled(volume.geometry(), spacing), back, Interpolation.CUBIC_BSPLINE, lowest);
    }

    /** The largest distance in mm by which a found transform misses points of a box, given as parts of the grid. */
    double error(final SpatialTransform found, final Geometry grid, final double from, final double to) {
        double largest = 0;
        for (int n = 0; n < 125; n++) {
            final double[] index = new double[3];
            final int[] place = {n % 5, n / 5 % 5, n / 25};
            for (int axis = 0; axis < 3; axis++) {
                index[axis] = (grid.size(axis) - 1) * (from + (to - from) * place[axis] / 4);
            }
            final double[] point = grid.toPhysical(index[0], index[1], index[2]);
            final double[] returned = back.apply(found.apply(point));
            largest = Math.max(largest, Math.hypot(Math.hypot(returned[0] - point[0], returned[1] - point[1]), returned[2] - point[2]));
        }
        return largest;
    }
}
