package org.radflow.features.glrlm;

import java.util.Arrays;
import java.util.List;

import org.radflow.features.matrix.EqualPredecessors;
import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.SparseMatrix;
import org.radflow.features.roi.LevelGrid;

/**
 * Counts runs along several directions while the slices of a grid pass by. Each voxel is counted with its place in its run, first, second and so on: so
 * many runs are at least as long. First places, most of noise, are not counted one by one: all voxels have a place in a run of each direction. Not
 * thread-safe.
 */
final class Runs {

    private final EqualPredecessors equal;
    private final int[] offsets;
    private final int longestOffset;
    private final int sliceVoxels;
    /** Number of voxels of each level. */
    private final int[] voxels;
    /** Row = level + direction * number of rows for one, column = place less 1. */
    private final MatrixCounter counter;
    /** By direction: places less 1 of the last voxels, at the index modulo the longest offset; meaningless where a run starts. */
    private final int[] places;
    /** Of the slice before and the present one: the set of directions in which a voxel continues a run. */
    private final int[] continuing;

    /**
     * @param offsets steps along the directions, as in {@link EqualPredecessors} or without those in the slice
     * @param depth   slices that the longest of them crosses
     */
    Runs(LevelGrid grid, int[] offsets, int depth) {
        this.equal = new EqualPredecessors(grid, depth);
        this.offsets = offsets;
        this.longestOffset = offsets[offsets.length - 1];
        this.sliceVoxels = grid.size(0) * grid.size(1);
        this.voxels = new int[grid.count() + 1];
        int longest = Math.max(grid.size(0), Math.max(grid.size(1), depth * grid.size(2)));
        this.counter = new MatrixCounter(offsets.length * (grid.count() + 1) - 1, longest);
        this.places = new int[offsets.length * longestOffset];
        this.continuing = new int[2 * sliceVoxels];
    }

    /** Goes on to the next slice. */
    void startSlice() {
        System.arraycopy(continuing, sliceVoxels, continuing, 0, sliceVoxels);
        Arrays.fill(continuing, sliceVoxels, 2 * sliceVoxels, 0);
    }

    /**
     * Counts the voxels from..to - 1 of a line of the present slice.
     *
     * @param levels of a window
     * @param shift  what makes an index in the window one of the present slice, whose first voxel is 0
     * @param first  index in the grid of that voxel
     */
    void count(int[] levels, int from, int to, int shift, int first) {
        int number = equal.find(levels, from, to - from);
        for (int v = from; v < to; v++) {
            voxels[levels[v]]++;
        }
        int rows = voxels.length;
        int length = longestOffset;
        int[] steps = equal.steps();
        int[] sets = equal.sets();
        int[] joined = equal.joined();
        int[] before = continuing;
        int[] placesBefore = places;
        int start = (from + shift + first) % length;
        for (int hit = 0; hit < number; hit++) {
            int n = joined[hit];
            int level = levels[from + n];
            int at = from + n + shift + sliceVoxels;
            int index = start + n < length ? start + n : start + n - length;
            before[at] = sets[n];
            for (int left = sets[n]; left != 0; left &= left - 1) {
                int direction = Integer.numberOfTrailingZeros(left);
                int step = steps[direction];
                int other = index + step < 0 ? index + step + length : index + step;
                int place = 1 + (-(before[at + step] >> direction & 1) & placesBefore[direction * length + other]);
                placesBefore[direction * length + index] = place;
                counter.add(direction * rows + level, place);
            }
        }
    }

    /** How many runs of each level have each length, by direction. */
    List<SparseMatrix> toMatrices() {
        return counter.toMatrices(offsets.length).stream().map(matrix -> matrix.largerToExactly(voxels)).toList();
    }
}
