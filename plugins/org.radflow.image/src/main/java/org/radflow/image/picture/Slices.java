package org.radflow.image.picture;

import java.util.Objects;

import org.radflow.image.Geometry;

/**
 * The slices of a grid in one plane. They follow the index axes: each patient axis is shown by the index axis nearest to it (of the six ways to pair
 * them, the one with the largest sum of cosines), so a tilted image is shown along its own axes. Slices are counted from 0 on, to the left, to the
 * back or to the head. Immutable and thread-safe.
 */
public final class Slices {

    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    private final Plane plane;
    private final Geometry geometry;
    private final int across;
    private final int along;
    private final int down;
    private final int[] stride = new int[3];
    private final int first;

    /** The slices of a grid. */
    public Slices(final Geometry geometry, final Plane plane) {
        this.plane = plane;
        this.geometry = geometry;
        final int[] axis = nearest(geometry);
        across = axis[plane.normal];
        along = axis[plane.horizontal];
        down = axis[plane.vertical];
        int start = 0;
        final int[] axes = {along, down, across};
        final boolean[] reversed = {isReversed(plane.horizontal, along), isReversed(plane.vertical, down) != plane.fromTop, isReversed(plane.normal,
            across)};
        final int[] strides = {1, geometry.size(0), geometry.size(0) * geometry.size(1)};
        for (int n = 0; n < 3; n++) {
            stride[n] = reversed[n] ? -strides[axes[n]] : strides[axes[n]];
            start += reversed[n] ? strides[axes[n]] * (geometry.size(axes[n]) - 1) : 0;
        }
        first = start;
    }

    /** The index axis nearest to each patient axis. */
    private static int[] nearest(final Geometry geometry) {
        int[] best = ORDERS[0];
        double largest = -1;
        for (final int[] order : ORDERS) {
            double sum = 0;
            for (int row = 0; row < 3; row++) {
                sum += Math.abs(geometry.direction(row, order[row]));
            }
            if (sum > largest + 1e-9) {
                largest = sum;
                best = order;
            }
        }
        return best;
    }

    private boolean isReversed(final int row, final int axis) {
        return geometry.direction(row, axis) < 0;
    }

    /** The plane they lie in. */
    public Plane plane() {
        return plane;
    }

    /** Number of slices. */
    public int count() {
        return geometry.size(across);
    }

    /** Pixels of a row. */
    public int width() {
        return geometry.size(along);
    }

    /** Rows of a slice. */
    public int height() {
        return geometry.size(down);
    }

    /** Distance of pixels along a row, in mm. */
    public double spacingX() {
        return geometry.spacing(along);
    }

    /** Distance of rows, in mm. */
    public double spacingY() {
        return geometry.spacing(down);
    }

    /** The slice that holds a voxel given by its indices. */
    public int sliceOf(final double[] index) {
        final int n = (int)Math.rint(index[across]);
        final int clamped = Math.max(0, Math.min(count() - 1, n));
        return stride[2] < 0 ? count() - 1 - clamped : clamped;
    }

    /** The values of a slice, row by row from the top. */
    public float[] slice(final float[] voxels, final int number) {
        final float[] slice = new float[width() * height()];
        int n = 0;
        for (int row = 0; row < height(); row++) {
            int voxel = start(number) + row * stride[1];
            for (int column = 0; column < width(); column++, voxel += stride[0]) {
                slice[n++] = voxels[voxel];
            }
        }
        return slice;
    }

    /** The voxels of a slice of a mask, row by row from the top. */
    public byte[] slice(final byte[] voxels, final int number) {
        final byte[] slice = new byte[width() * height()];
        int n = 0;
        for (int row = 0; row < height(); row++) {
            int voxel = start(number) + row * stride[1];
            for (int column = 0; column < width(); column++, voxel += stride[0]) {
                slice[n++] = voxels[voxel];
            }
        }
        return slice;
    }

    private int start(final int number) {
        return first + Objects.checkIndex(number, count()) * stride[2];
    }
}
