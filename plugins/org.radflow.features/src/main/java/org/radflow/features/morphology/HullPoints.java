package org.radflow.features.morphology;

import java.util.Arrays;

import org.radflow.image.Mask;

/**
 * The mesh vertices that can be corners of the convex hull. Every mesh vertex lies half a voxel from an inside voxel centre along
 * an axis; on a line of voxels only the two outermost can be corners, and of those only the corners of the planar hull of their
 * slice plane. Coordinates are twice the voxel index, so they are whole numbers and the hull can be exact.
 */
final class HullPoints {

    private final int[][] planes;
    private final int[] counts;
    private final int firstPlane;

    private HullPoints(int[] box) {
        firstPlane = 2 * box[2] - 1;
        planes = new int[2 * (box[5] - box[2]) + 3][16];
        counts = new int[planes.length];
    }

    /**
     * @param box inclusive index bounds of the mask, not empty
     * @return x, y, z of each point, one after the other, in half voxels
     */
    static int[] of(Mask mask, int[] box) {
        HullPoints points = new HullPoints(box);
        for (int axis = 0; axis < 3; axis++) {
            points.addLines(mask, box, axis);
        }
        return points.corners();
    }

    /** First and last mesh vertex of every voxel line along an axis. */
    private void addLines(Mask mask, int[] box, int axis) {
        byte[] voxels = mask.voxels();
        int[] stride = {1, mask.geometry().size(0), mask.geometry().size(0) * mask.geometry().size(1)};
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        int[] p = new int[3];
        for (p[v] = box[v]; p[v] <= box[v + 3]; p[v]++) {
            for (p[u] = box[u]; p[u] <= box[u + 3]; p[u]++) {
                int line = p[u] * stride[u] + p[v] * stride[v];
                int first = box[axis];
                while (first <= box[axis + 3] && voxels[line + first * stride[axis]] == 0) {
                    first++;
                }
                if (first <= box[axis + 3]) {
                    int last = box[axis + 3];
                    while (voxels[line + last * stride[axis]] == 0) {
                        last--;
                    }
                    p[axis] = first;
                    add(2 * p[0] - (axis == 0 ? 1 : 0), 2 * p[1] - (axis == 1 ? 1 : 0), 2 * p[2] - (axis == 2 ? 1 : 0));
                    p[axis] = last;
                    add(2 * p[0] + (axis == 0 ? 1 : 0), 2 * p[1] + (axis == 1 ? 1 : 0), 2 * p[2] + (axis == 2 ? 1 : 0));
                }
            }
        }
    }

    private void add(int x, int y, int z) {
        int plane = z - firstPlane;
        int n = counts[plane];
        if (2 * n == planes[plane].length) {
            planes[plane] = Arrays.copyOf(planes[plane], 4 * n);
        }
        planes[plane][2 * n] = x;
        planes[plane][2 * n + 1] = y;
        counts[plane]++;
    }

    private int[] corners() {
        int[] corners = new int[48];
        int n = 0;
        for (int plane = 0; plane < planes.length; plane++) {
            long[] hull = PlanarHull.of(planes[plane], counts[plane]);
            for (long point : hull) {
                if (n + 3 > corners.length) {
                    corners = Arrays.copyOf(corners, 2 * corners.length);
                }
                corners[n++] = PlanarHull.x(point);
                corners[n++] = PlanarHull.y(point);
                corners[n++] = firstPlane + plane;
            }
        }
        return Arrays.copyOf(corners, n);
    }
}
