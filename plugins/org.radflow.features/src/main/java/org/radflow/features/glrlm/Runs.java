package org.radflow.features.glrlm;

import java.util.Arrays;
import java.util.List;

import org.radflow.features.matrix.EqualPredecessors;
import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.SparseMatrix;
import org.radflow.features.roi.LevelGrid;

/**
 * Counts runs along all directions at distance 1 while the slices of a grid pass by. Each voxel that continues a run is counted with the number of
 * voxels before it there: so many runs are longer. First voxels, most of noise, need no counting. Not thread-safe.
 */
final class Runs {

    private final EqualPredecessors equal;
    private final int[] steps;
    private final int longestStep;
    private final int sliceVoxels;
    /** Number of voxels of each level. */
    private final int[] voxels;
    /** Row = level + direction * number of rows of one, column = voxels before in the run. */
    private final MatrixCounter counter;
    /** By direction: how many voxels of their run precede the last ones, at the index modulo the longest step; meaningless where a run starts. */
    private final int[] places;
    /** Of the slice before and the present one: the set of directions in which a voxel continues a run. */
    private final int[] continuing;

    /** @param depth 1 for the directions of the volume, 0 for those in slices */
    Runs(LevelGrid grid, int depth) {
        this.equal = new EqualPredecessors(grid, depth);
        this.steps = equal.steps();
        this.longestStep = -steps[steps.length - 1];
        this.sliceVoxels = grid.size(0) * grid.size(1);
        this.voxels = new int[grid.count() + 1];
        int longestRun = Math.max(grid.size(0), Math.max(grid.size(1), depth * grid.size(2)));
        this.counter = new MatrixCounter(steps.length * voxels.length - 1, longestRun);
        this.places = new int[steps.length * longestStep];
        this.continuing = new int[2 * sliceVoxels];
    }

    /** Goes on to the next slice. */
    void startSlice() {
        System.arraycopy(continuing, sliceVoxels, continuing, 0, sliceVoxels);
        Arrays.fill(continuing, sliceVoxels, 2 * sliceVoxels, 0);
    }

    /**
     * Counts the voxels from..to - 1 of a line of the present slice. Fields are read once: in the inner loop that would take as long as the counting.
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
        int[] sets = equal.sets();
        int[] joined = equal.joined();
        int[] directionsOf = continuing;
        int[] back = steps;
        int[] precede = places;
        int rows = voxels.length;
        int length = longestStep;
        int start = (from + shift + first) % length;
        for (int hit = 0; hit < number; hit++) {
            int n = joined[hit];
            int at = from + n + shift + sliceVoxels;
            int index = start + n < length ? start + n : start + n - length;
            directionsOf[at] = sets[n];
            for (int left = sets[n]; left != 0; left &= left - 1) {
                int direction = Integer.numberOfTrailingZeros(left);
                int step = back[direction];
                int other = index + step < 0 ? index + step + length : index + step;
                int continues = -(directionsOf[at + step] >> direction & 1);
                int place = 1 + (continues & precede[direction * length + other]);
                precede[direction * length + index] = place;
                counter.add(direction * rows + levels[from + n], place);
            }
        }
    }

    /** How many runs of each level have each length, by direction in the order of {@link EqualPredecessors}. */
    List<SparseMatrix> toMatrices() {
        return counter.toMatrices(steps.length).stream().map(matrix -> matrix.largerToExactly(voxels)).toList();
    }
}
