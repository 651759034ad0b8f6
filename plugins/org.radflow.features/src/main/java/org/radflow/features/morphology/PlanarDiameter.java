package org.radflow.features.morphology;

import java.util.Arrays;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * Largest distance between two vertices of the surface mesh in one plane across an axis of the grid (PyRadiomics' Maximum2DDiameter). The
 * vertices lie halfway between a voxel inside and a neighbour outside, so planes through voxel centres and halfway between them hold some.
 */
public final class PlanarDiameter {

    private PlanarDiameter() {}

    /**
     * @param mask with at least one voxel
     * @param axis 0 to 2: index axis that the planes cross
     * @return in mm
     */
    public static double of(Mask mask, int axis) {
        Geometry grid = mask.geometry();
        int u = axis == 0 ? 1 : 0;
        int v = axis == 2 ? 1 : 2;
        int planes = 2 * grid.size(axis) + 1;
        int[][] points = new int[planes][];
        int[] counts = new int[planes];
        int[] index = new int[3];
        int[] vertex = new int[3];
        int n = 0;
        for (index[2] = 0; index[2] < grid.size(2); index[2]++) {
            for (index[1] = 0; index[1] < grid.size(1); index[1]++) {
                for (index[0] = 0; index[0] < grid.size(0); index[0]++, n++) {
                    for (int side = 0; mask.voxels()[n] != 0 && side < 6; side++) {
                        int across = side / 2;
                        int step = side % 2 == 0 ? -1 : 1;
                        if (!inside(mask, index, across, step)) {
                            for (int a = 0; a < 3; a++) {
                                vertex[a] = 2 * index[a] + (a == across ? step : 0);
                            }
                            int plane = vertex[axis] + 1;
                            points[plane] = points[plane] == null ? new int[64]
                                    : 2 * counts[plane] == points[plane].length ? Arrays.copyOf(points[plane], 4 * counts[plane]) : points[plane];
                            points[plane][2 * counts[plane]] = vertex[u];
                            points[plane][2 * counts[plane]++ + 1] = vertex[v];
                        }
                    }
                }
            }
        }
        double largest = 0;
        for (int plane = 0; plane < planes; plane++) {
            if (counts[plane] > 0) {
                largest = Math.max(largest, diameter(PlanarHull.of(points[plane], counts[plane]), grid.spacing(u), grid.spacing(v)));
            }
        }
        return largest;
    }

    private static boolean inside(Mask mask, int[] index, int axis, int step) {
        int[] neighbour = index.clone();
        neighbour[axis] += step;
        return neighbour[axis] >= 0 && neighbour[axis] < mask.geometry().size(axis)
                && mask.voxels()[mask.geometry().index(neighbour[0], neighbour[1], neighbour[2])] != 0;
    }

    /** @param corners in half voxels */
    private static double diameter(long[] corners, double spacingU, double spacingV) {
        double largest = 0;
        for (int p = 0; p < corners.length; p++) {
            for (int q = 0; q < p; q++) {
                double du = (PlanarHull.x(corners[p]) - PlanarHull.x(corners[q])) * spacingU / 2;
                double dv = (PlanarHull.y(corners[p]) - PlanarHull.y(corners[q])) * spacingV / 2;
                largest = Math.max(largest, du * du + dv * dv);
            }
        }
        return Math.sqrt(largest);
    }
}
