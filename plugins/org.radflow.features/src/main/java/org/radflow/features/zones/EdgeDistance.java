package org.radflow.features.zones;

import java.util.Arrays;

import org.radflow.features.roi.CompactArray;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Roi;
import org.radflow.image.Cancellation;

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
    private final int[] line;
    private final int[] otherLine;
    /** Of the volume; null for distances in slices. */
    private final CompactArray volume;

    EdgeDistance(Roi roi, LevelGrid grid, boolean throughPlane) {
        this.roi = roi;
        this.grid = grid;
        this.box = roi.box();
        this.sliceVoxels = grid.size(0) * grid.size(1);
        this.line = new int[grid.size(0)];
        this.otherLine = new int[grid.size(0)];
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
            Cancellation.check();
            inside(k, slice);
            sweepUp(slice, before);
            distances.write(k * sliceVoxels, sliceVoxels, slice, 0);
            int[] swap = before;
            before = slice;
            slice = swap;
        }
        Arrays.fill(before, 0);
        for (int k = grid.size(2) - grid.border() - 1; k >= grid.border(); k--) {
            Cancellation.check();
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

    /** Steps from the line above, from the slice before and from the left. */
    private void sweepUp(int[] slice, int[] before) {
        int width = grid.size(0);
        for (int start = width; start < slice.length; start += width) {
            stepFrom(slice, start - width, before, start);
            for (int i = 1; i < width; i++) {
                line[i] = Math.min(line[i], line[i - 1] + 1);
            }
            System.arraycopy(line, 0, slice, start, width);
        }
    }

    /** Steps from the line below, from the slice after and from the right. */
    private void sweepDown(int[] slice, int[] after) {
        int width = grid.size(0);
        for (int start = slice.length - 2 * width; start >= 0; start -= width) {
            stepFrom(slice, start + width, after, start);
            for (int i = width - 2; i >= 0; i--) {
                line[i] = Math.min(line[i], line[i + 1] + 1);
            }
            System.arraycopy(line, 0, slice, start, width);
        }
    }

    /** Makes {@link #line} the one that starts in the slice, with steps from another and from the same line of the slice beside. */
    private void stepFrom(int[] slice, int other, int[] beside, int start) {
        System.arraycopy(slice, start, line, 0, line.length);
        System.arraycopy(slice, other, otherLine, 0, line.length);
        step(line, otherLine);
        System.arraycopy(beside, start, otherLine, 0, line.length);
        step(line, otherLine);
    }

    /** Outside stays 0. Loops over arrays from 0 are made vector instructions by the compiler, others are not. */
    private static void step(int[] line, int[] other) {
        for (int i = 0; i < line.length; i++) {
            line[i] = Math.min(line[i], other[i] + 1);
        }
    }
}
