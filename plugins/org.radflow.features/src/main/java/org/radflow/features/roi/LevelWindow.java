package org.radflow.features.roi;

/**
 * A slice of a {@link LevelGrid} with the slices next to it, as one array in which the steps to neighbours are those of
 * {@link LevelGrid#offset}. A walk through all slices reads each of them once, and what it works on stays in the processor's cache. Not
 * thread-safe.
 */
public final class LevelWindow {

    /** Takes part of the slice: indices of the array from (inclusive) to (exclusive). It may hold voxels of level 0. */
    public interface StretchVisitor {
        void visit(int from, int to);
    }

    /** Lines with fewer voxels between them are visited as one stretch: long loops are faster than short ones. */
    private static final int GAP = 32;
    private static final int LONGEST_STRETCH = 2048;

    private final LevelGrid grid;
    private final int reach;
    private final int sliceVoxels;
    private final int[] levels;
    private int slice;
    private boolean filled;

    /** @param reach slices on either side of the one in the middle, from 0 to the grid's border */
    public LevelWindow(LevelGrid grid, int reach) {
        this.grid = grid;
        this.reach = reach;
        this.sliceVoxels = grid.size(0) * grid.size(1);
        this.levels = new int[Math.multiplyExact(2 * reach + 1, sliceVoxels)];
    }

    /** Makes slice k of the grid the one in the middle; a step to the next slice reads one slice. */
    public void moveTo(int k) {
        int kept = filled && k == slice + 1 ? 2 * reach : 0;
        System.arraycopy(levels, sliceVoxels, levels, 0, kept * sliceVoxels);
        for (int n = kept; n <= 2 * reach; n++) {
            grid.readSlice(k - reach + n, levels, n * sliceVoxels);
        }
        slice = k;
        filled = true;
    }

    /** The levels of all slices of the window; live array. */
    public int[] levels() {
        return levels;
    }

    /** Index of the first voxel of the slice in the middle. */
    public int start() {
        return reach * sliceVoxels;
    }

    /** Visits the part of each line of the slice in the middle that holds all its levels, in voxel order. */
    public void forEachLine(StretchVisitor visitor) {
        for (int j = 0; j < grid.size(1); j++) {
            if (grid.lineTo(j, slice) > 0) {
                int line = start() + grid.size(0) * j;
                visitor.visit(line + grid.lineFrom(j, slice), line + grid.lineTo(j, slice));
            }
        }
    }

    /** Visits all levels of the slice in the middle as stretches over several lines where these are close, in voxel order. */
    public void forEachStretch(StretchVisitor visitor) {
        int from = 0;
        int to = 0;
        for (int j = 0; j < grid.size(1); j++) {
            if (grid.lineTo(j, slice) > 0) {
                int line = start() + grid.size(0) * j;
                if (to > 0 && (line + grid.lineFrom(j, slice) - to > GAP || line + grid.lineTo(j, slice) - from > LONGEST_STRETCH)) {
                    visitor.visit(from, to);
                    to = 0;
                }
                from = to == 0 ? line + grid.lineFrom(j, slice) : from;
                to = line + grid.lineTo(j, slice);
            }
        }
        if (to > 0) {
            visitor.visit(from, to);
        }
    }
}
