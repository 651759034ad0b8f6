package org.radflow.features.zones;

import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Roi;

/**
 * Distance of each voxel from outside the morphological mask in steps to face neighbours (6 in the volume, 4 in a slice); 1 on the edge,
 * 0 outside. Two sweeps give the exact city-block distance (Rosenfeld and Pfaltz 1966, doi:10.1145/321356.321357).
 */
final class EdgeDistance {

    private EdgeDistance() {}

    /** @return distances on the grid, border included */
    static int[] of(Roi roi, LevelGrid grid, boolean throughPlane) {
        int[] distances = inside(roi, grid);
        int[] steps = throughPlane ? new int[] {1, grid.offset(0, 1, 0), grid.offset(0, 0, 1)} : new int[] {1, grid.offset(0, 1, 0)};
        for (int v = 0; v < distances.length; v++) {
            for (int step : steps) {
                if (distances[v] > 0) {
                    distances[v] = Math.min(distances[v], distances[v - step] + 1);
                }
            }
        }
        for (int v = distances.length - 1; v >= 0; v--) {
            for (int step : steps) {
                if (distances[v] > 0) {
                    distances[v] = Math.min(distances[v], distances[v + step] + 1);
                }
            }
        }
        return distances;
    }

    /** A value above any distance in the mask, 0 elsewhere. */
    private static int[] inside(Roi roi, LevelGrid grid) {
        int[] box = roi.box();
        byte[] mask = roi.morphological().voxels();
        int[] distances = new int[grid.levels().length];
        for (int k = box[2]; k <= box[5]; k++) {
            for (int j = box[1]; j <= box[4]; j++) {
                int row = roi.geometry().index(0, j, k);
                int target = grid.offset(grid.border() - box[0], grid.border() + j - box[1], grid.border() + k - box[2]);
                for (int i = box[0]; i <= box[3]; i++) {
                    distances[target + i] = mask[row + i] != 0 ? distances.length : 0;
                }
            }
        }
        return distances;
    }
}
