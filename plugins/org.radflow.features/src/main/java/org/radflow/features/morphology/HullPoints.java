package org.radflow.features.morphology;

import java.util.Arrays;

/**
 * The mesh vertices that can be corners of the convex hull. Every mesh vertex lies half a voxel from an inside voxel centre along
 * an axis; on a line of voxels only the two outermost can be corners, and of those only the corners of the planar hull of their
 * slice plane. Coordinates are twice the voxel index, so they are whole numbers and the hull can be exact.
 */
final class HullPoints {

    private static final class Plane {
        private int[] xy = new int[16];
        private int count;

        void add(int x, int y) {
            if (2 * count == xy.length) {
                xy = Arrays.copyOf(xy, 4 * count);
            }
            xy[2 * count] = x;
            xy[2 * count++ + 1] = y;
        }

        long[] corners() {
            return PlanarHull.of(xy, count);
        }
    }

    private final MaskBits mask;
    /** Across k, half a voxel apart, from half a voxel before the box. */
    private final Plane[] planes;

    private HullPoints(MaskBits mask) {
        this.mask = mask;
        planes = new Plane[2 * mask.size(2) + 1];
        Arrays.setAll(planes, p -> new Plane());
    }

    /** @return x, y, z of each point, one after the other, in half voxels */
    static int[] of(MaskBits mask) {
        HullPoints points = new HullPoints(mask);
        points.addWithinSlices();
        points.addAcrossSlices(1);
        points.addAcrossSlices(-1);
        return points.corners();
    }

    /** A corner of the vertices of a slice is half a voxel from a corner of its voxel centres. */
    private void addWithinSlices() {
        int[] none = new int[mask.size(1) * mask.words()];
        for (int k = 0; k < mask.size(2); k++) {
            Plane centres = new Plane();
            addOutermost(k, none, centres);
            Plane plane = planes[2 * k + 1];
            for (long centre : centres.corners()) {
                int x = PlanarHull.x(centre);
                int y = PlanarHull.y(centre);
                plane.add(x - 1, y);
                plane.add(x + 1, y);
                plane.add(x, y - 1);
                plane.add(x, y + 1);
            }
        }
    }

    /** @param step 1 for the first vertex of every voxel line along k, -1 for the last */
    private void addAcrossSlices(int step) {
        int[] passed = new int[mask.size(1) * mask.words()];
        for (int n = 0; n < mask.size(2); n++) {
            int k = step > 0 ? n : mask.size(2) - 1 - n;
            addOutermost(k, passed, planes[2 * k + 1 - step]);
            for (int w = 0, slice = mask.row(0, k); w < passed.length; w++) {
                passed[w] |= mask.at(slice + w);
            }
        }
    }

    /** Adds the first and last voxel centre of every row along i, but for hidden voxels. */
    private void addOutermost(int k, int[] hidden, Plane plane) {
        for (int j = 0; j < mask.size(1); j++) {
            int first = -1;
            int last = -1;
            for (int w = 0; w < mask.words(); w++) {
                int voxels = mask.at(mask.row(j, k) + w) & ~hidden[j * mask.words() + w];
                if (voxels != 0) {
                    first = first < 0 ? 32 * w + Integer.numberOfTrailingZeros(voxels) : first;
                    last = 32 * w + 31 - Integer.numberOfLeadingZeros(voxels);
                }
            }
            if (first >= 0) {
                plane.add(2 * (mask.origin(0) + first), 2 * (mask.origin(1) + j));
            }
            if (last > first) {
                plane.add(2 * (mask.origin(0) + last), 2 * (mask.origin(1) + j));
            }
        }
    }

    private int[] corners() {
        int[] corners = new int[48];
        int n = 0;
        for (int plane = 0; plane < planes.length; plane++) {
            for (long point : planes[plane].corners()) {
                if (n + 3 > corners.length) {
                    corners = Arrays.copyOf(corners, 2 * corners.length);
                }
                corners[n++] = PlanarHull.x(point);
                corners[n++] = PlanarHull.y(point);
                corners[n++] = 2 * mask.origin(2) - 1 + plane;
            }
        }
        return Arrays.copyOf(corners, n);
    }
}
