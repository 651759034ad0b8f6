package org.radflow.features.zones;

import java.util.Arrays;

import org.radflow.features.roi.CompactArray;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Roi;
import org.radflow.image.Cancellation;

/**
 * Distance of each voxel from outside the morphological mask in steps to face neighbours (6 in the volume, 4 in a slice); 1 on the edge,
 * 0 outside. Exact city-block distance, axis by axis (Rosenfeld and Pfaltz 1966, doi:10.1145/321356.321357): along a line it rises from both
 * ends of each run of the mask, then come steps from line to line and from slice to slice, there and back. For the volume the way back
 * is made while slices are read; what is held takes one byte a voxel, or two where a distance can be above 255. Not thread-safe.
 */
final class EdgeDistance {

    private final Roi roi;
    private final LevelGrid grid;
    private final int[] box;
    private final int sliceVoxels;
    /** 1, 2, 3 and so on, and 3, 2, 1 at its end. */
    private final int[] rising;
    private final int[] falling;
    /** The present slice, and in lines. */
    private final int[] slice;
    private final int[][] lines;
    /** With steps from the slices after; null for distances in slices. */
    private final CompactArray volume;

    EdgeDistance(Roi roi, LevelGrid grid, boolean throughPlane) {
        this.roi = roi;
        this.grid = grid;
        this.box = roi.box();
        this.sliceVoxels = grid.size(0) * grid.size(1);
        this.rising = new int[grid.size(0)];
        this.falling = new int[grid.size(0)];
        Arrays.setAll(rising, n -> n + 1);
        Arrays.setAll(falling, n -> falling.length - n);
        this.lines = new int[grid.size(1)][grid.size(0)];
        this.slice = new int[sliceVoxels];
        this.volume = throughPlane ? ofVolume() : null;
    }

    /**
     * Writes the distances of slice k of the grid, border included.
     *
     * @param distances of slice k - 1, or 0 before the first; those of slice k on return
     */
    void next(int k, int[] distances) {
        if (volume == null) {
            inSlice(k, distances);
        } else {
            volume.read(k * sliceVoxels, sliceVoxels, slice, 0);
            step(distances, slice, distances);
        }
    }

    private CompactArray ofVolume() {
        int largest = (Math.min(grid.size(0), Math.min(grid.size(1), grid.size(2))) - 2 * grid.border() + 1) / 2;
        CompactArray distances = new CompactArray(sliceVoxels * grid.size(2), largest);
        int[] after = new int[sliceVoxels];
        for (int k = grid.size(2) - grid.border() - 1; k >= grid.border(); k--) {
            Cancellation.check();
            inSlice(k, slice);
            step(after, slice, after);
            cut(after, largest);
            distances.write(k * sliceVoxels, sliceVoxels, after, 0);
        }
        return distances;
    }

    /** Writes the distances from outside the mask in its slice. */
    private void inSlice(int k, int[] distances) {
        for (int j = box[1]; j <= box[4]; j++) {
            inLine(j, k - grid.border() + box[2], lines[j - box[1] + grid.border()]);
        }
        for (int j = 1; j < lines.length; j++) {
            step(lines[j - 1], lines[j], lines[j]);
        }
        for (int j = lines.length - 2; j > 0; j--) {
            step(lines[j + 1], lines[j], lines[j]);
        }
        for (int j = 0; j < lines.length; j++) {
            System.arraycopy(lines[j], 0, distances, grid.offset(0, j, 0), grid.size(0));
        }
    }

    private void inLine(int j, int k, int[] line) {
        byte[] mask = roi.morphological().voxels();
        int end = roi.geometry().index(box[3], j, k) + 1;
        int shift = roi.geometry().index(box[0], j, k) - grid.border();
        Arrays.fill(line, 0);
        int from = shift + grid.border();
        while (from < end) {
            int to = from;
            while (to < end && mask[to] != 0) {
                to++;
            }
            if (to > from) {
                int half = (to - from) / 2;
                System.arraycopy(rising, 0, line, from - shift, half);
                System.arraycopy(falling, falling.length - (to - from - half), line, from - shift + half, to - from - half);
            }
            from = to + 1;
        }
    }

    /**
     * Steps from one line or slice to the next. Outside stays 0. Loops over arrays from 0 are made vector instructions by the compiler, others
     * are not.
     */
    private static void step(int[] from, int[] distances, int[] result) {
        for (int n = 0; n < result.length; n++) {
            result[n] = Math.min(from[n] + 1, distances[n]);
        }
    }

    /** Distances still without all their steps may be larger than any can be in the end. */
    private static void cut(int[] distances, int largest) {
        for (int n = 0; n < distances.length; n++) {
            distances[n] = Math.min(distances[n], largest);
        }
    }
}
