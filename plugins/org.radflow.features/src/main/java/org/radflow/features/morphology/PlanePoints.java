package org.radflow.features.morphology;

import java.util.Arrays;

/** Points in a plane of the voxel grid, in half voxels. */
final class PlanePoints {

    private int[] xy = new int[16];
    private int count;

    void add(int x, int y) {
        if (2 * count == xy.length) {
            xy = Arrays.copyOf(xy, 4 * count);
        }
        xy[2 * count] = x;
        xy[2 * count++ + 1] = y;
    }

    /**
     * The first and the last voxel centre of a row.
     *
     * @param voxels bit b of word n is voxel 32 n + b
     */
    void addEnds(int[] voxels, int y) {
        int first = 0;
        int last = voxels.length - 1;
        while (first <= last && voxels[first] == 0) {
            first++;
        }
        while (last > first && voxels[last] == 0) {
            last--;
        }
        if (first <= last) {
            int start = 32 * first + Integer.numberOfTrailingZeros(voxels[first]);
            int end = 32 * last + 31 - Integer.numberOfLeadingZeros(voxels[last]);
            add(2 * start, y);
            if (end > start) {
                add(2 * end, y);
            }
        }
    }

    /** Of points that are voxel centres, the points half a voxel around the corners of their hull. */
    PlanePoints aroundCorners() {
        PlanePoints around = new PlanePoints();
        for (long corner : corners()) {
            int x = PlanarHull.x(corner);
            int y = PlanarHull.y(corner);
            around.add(x - 1, y);
            around.add(x + 1, y);
            around.add(x, y - 1);
            around.add(x, y + 1);
        }
        return around;
    }

    /** Corners of the hull, counter-clockwise, to be read as {@link PlanarHull} says. */
    long[] corners() {
        return PlanarHull.of(xy, count);
    }
}
