package org.radflow.segment;

import java.util.List;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/** Points that growing starts from. */
public final class Seeds {

    private Seeds() {}

    /**
     * The voxels whose centres are the nearest to points.
     *
     * @param points each {x, y, z} in mm, LPS
     * @throws IllegalArgumentException if there is no point, or one lies outside the image (more than half a voxel from its outermost
     *             centres), saying by how many mm
     */
    public static Mask at(Geometry grid, List<double[]> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("Seeds: found none, expected at least one");
        }
        byte[] seeds = new byte[grid.voxels()];
        for (double[] point : points) {
            double[] place = grid.toIndex(point[0], point[1], point[2]);
            int[] nearest = new int[3];
            double beyond = 0;
            for (int axis = 0; axis < 3; axis++) {
                nearest[axis] = (int) Math.max(0, Math.min(grid.size(axis) - 1, Math.rint(place[axis])));
                double outside = Math.max(0, Math.abs(place[axis] - nearest[axis]) - 0.5 - 1e-6);
                beyond += outside * outside * grid.spacing(axis) * grid.spacing(axis);
            }
            if (!(beyond == 0)) {
                throw new IllegalArgumentException("Seed: found (%s, %s, %s) mm, %s mm outside the image, expected a point in it"
                        .formatted(point[0], point[1], point[2], Math.rint(Math.sqrt(beyond) * 10) / 10));
            }
            seeds[grid.index(nearest[0], nearest[1], nearest[2])] = 1;
        }
        return new Mask(grid, seeds);
    }
}
