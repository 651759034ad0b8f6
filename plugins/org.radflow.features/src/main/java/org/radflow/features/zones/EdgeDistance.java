package org.radflow.features.zones;

import java.util.Arrays;

import org.radflow.features.roi.CompactArray;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Roi;

/**
 * Distance of each voxel from outside the morphological mask in steps to face neighbours (6 in the volume, 4 in a slice); 1 on the edge,
 * 0 outside. Two sweeps give the exact city-block distance (Rosenfeld and Pfaltz 1966, doi:10.1145/321356.321357). Those of the volume are
 * held with one byte a voxel, or two where a distance can be above 255; those in slices are made slice by slice. Not thread-safe.
 */
final class EdgeDistance {

    private static final int FAR = 1 << 20;

    private final Roi roi;
    private final LevelGrid grid;
    private final int[] box;
    private final int sliceVoxels;
    /** Of the volume; null for distances in slices. */
    private final CompactArray volume;

    EdgeDistance(Roi roi, LevelGrid grid, boolean throughPlane) {
        this.roi = roi;
        this.grid = grid;
        this.box = roi.box();
        this.sliceVoxels = grid.size(0) * grid.size(1);
        this.volume = throughPlane ? ofVolume() : null;
    }

    /** Writes the distances of slice k of the grid, border included, to target. */
    void read(int k, int[] target) {
        if (volume != null) {
            volume.read(k * sliceVoxels, sliceVoxels, target, 0);
        } else {
            int[] nothing = new int[sliceVoxels];
            Arrays.fill(nothing, FAR);
            inside(k, target);
            sweepUp(target, nothing);
            sweepDown(target, nothing);
        }
    }

    private CompactArray ofVolume() {
        int smallest = Math.min(grid.size(0), Math.min(grid.size(1), grid.size(2))) - 2 * grid.border();
        CompactArray distances = new CompactArray(sliceVoxels * grid.size(2), (smallest + 1) / 2);
        int[] slice = new int[sliceVoxels];
        int[] before = new int[sliceVoxels];
        for (int k = grid.border(); k < grid.size(2) - grid.border(); k++) {
            inside(k, slice);
            sweepUp(slice, before);
            distances.write(k * sliceVoxels, sliceVoxels, slice, 0);
            int[] swap = before;
            before = slice;
            slice = swap;
        }
        Arrays.fill(before, 0);
        for (int k = grid.size(2) - grid.border() - 1; k >= grid.border(); k--) {
            distances.read(k * sliceVoxels, sliceVoxels, slice, 0);
            sweepDown(slice, before);
            distances.write(k * sliceVoxels, sliceVoxels, slice, 0);
            int[] swap = before;
            before = slice;
            slice = swap;
        }
        return distances;
    }

    /** {@link #FAR} in the mask, 0 elsewhere. */
    private void inside(int k, int[] slice) {
        byte[] mask = roi.morphological().voxels();
        for (int j = box[1]; j <= box[4]; j++) {
            int row = roi.geometry().index(0, j, k - grid.border() + box[2]);
            int target = grid.offset(grid.border() - box[0], grid.border() + j - box[1], 0);
            for (int i = box[0]; i <= box[3]; i++) {
                slice[target + i] = mask[row + i] * FAR;
            }
        }
    }

    /** Steps from the left, from the line above and from the slice before. */
    private void sweepUp(int[] slice, int[] before) {
        for (int v = grid.size(0); v < slice.length; v++) {
            if (slice[v] > 0) {
                slice[v] = Math.min(Math.min(slice[v], slice[v - 1] + 1), Math.min(slice[v - grid.size(0)], before[v]) + 1);
            }
        }
    }

    /** Steps from the right, from the line below and from the slice after. */
    private void sweepDown(int[] slice, int[] after) {
        for (int v = slice.length - 1 - grid.size(0); v >= 0; v--) {
            if (slice[v] > 0) {
                slice[v] = Math.min(Math.min(slice[v], slice[v + 1] + 1), Math.min(slice[v + grid.size(0)], after[v]) + 1);
            }
        }
    }
}
