package org.radflow.features.glcm;

import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.SparseMatrix;

/** Counts ordered pairs of grey levels, level 0 included, so that the loop over voxels needs no check. Not thread-safe. */
final class PairTable {

    private final int levels;
    private final int[] counts;

    PairTable(int levels) {
        this.levels = levels;
        this.counts = new int[(levels + 1) * (levels + 1)];
    }

    /** Counts the pairs of each voxel from..to - 1 with the one at the offset. */
    void count(int[] grid, int from, int to, int offset) {
        int[] table = counts;
        int width = levels + 1;
        for (int v = from; v < to; v++) {
            table[grid[v] * width + grid[v + offset]]++;
        }
    }

    /** @return pairs of levels above 0; if not ordered, row = lower and column = higher level */
    SparseMatrix toMatrix(boolean ordered) {
        MatrixCounter pairs = new MatrixCounter(levels, levels);
        for (int a = 1; a <= levels; a++) {
            for (int b = 1; b <= levels; b++) {
                pairs.add(ordered ? a : Math.min(a, b), ordered ? b : Math.max(a, b), counts[a * (levels + 1) + b]);
            }
        }
        return pairs.toMatrix();
    }
}
