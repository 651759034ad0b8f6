package org.radflow.features.morphology;

import java.util.Arrays;

/**
 * The mesh vertices that can be corners of the convex hull. Every mesh vertex lies half a voxel from an inside voxel centre along
 * an axis; on a line of voxels only the two outermost can be corners, and of those only the corners of the planar hull of their
 * slice plane. Coordinates are twice the voxel index, so they are whole numbers and the hull can be exact.
 */
final class HullPoints {

    private final MaskBits mask;
    /** Across k, half a voxel apart, from half a voxel before the box; x and y counted from the box. */
    private final PlanePoints[] planes;

    private HullPoints(MaskBits mask) {
        this.mask = mask;
        planes = new PlanePoints[2 * mask.size(2) + 1];
        Arrays.setAll(planes, p -> new PlanePoints());
    }

    /** @return x, y, z of each point, one after the other, in half voxels */
    static int[] of(MaskBits mask) {
        HullPoints points = new HullPoints(mask);
        points.addWithinSlices();
        points.addAcrossSlices(1);
        points.addAcrossSlices(-1);
        return points.corners();
    }

    private void addWithinSlices() {
        int[] none = new int[mask.size(1) * mask.words()];
        for (int k = 0; k < mask.size(2); k++) {
            PlanePoints centres = new PlanePoints();
            addEnds(k, none, centres);
            planes[2 * k + 1] = centres.aroundCorners();
        }
    }

    /** @param step 1 for the first vertex of every voxel line along k, -1 for the last */
    private void addAcrossSlices(int step) {
        int[] passed = new int[mask.size(1) * mask.words()];
        for (int n = 0; n < mask.size(2); n++) {
            int k = step > 0 ? n : mask.size(2) - 1 - n;
            addEnds(k, passed, planes[2 * k + 1 - step]);
            for (int w = 0, slice = mask.row(0, k); w < passed.length; w++) {
                passed[w] |= mask.at(slice + w);
            }
        }
    }

    /** Adds the first and last voxel centre of every row along i, but for hidden voxels. */
    private void addEnds(int k, int[] hidden, PlanePoints plane) {
        int[] row = new int[mask.words()];
        for (int j = 0; j < mask.size(1); j++) {
            for (int w = 0; w < row.length; w++) {
                row[w] = mask.at(mask.row(j, k) + w) & ~hidden[j * row.length + w];
            }
            plane.addEnds(row, 2 * j);
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
                corners[n++] = 2 * mask.origin(0) + PlanarHull.x(point);
                corners[n++] = 2 * mask.origin(1) + PlanarHull.y(point);
                corners[n++] = 2 * mask.origin(2) - 1 + plane;
            }
        }
        return Arrays.copyOf(corners, n);
    }
}
