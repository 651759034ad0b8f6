package org.radflow.features.glcm;

import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.SparseMatrix;

/** Counts ordered pairs of grey levels, level 0 included, so that the loop over voxels needs no check. Not thread-safe. */
final class PairTable {

    private final int levels;
    private final int offset;
    private final int[] counts;

    /** @param offset step from a voxel to its neighbour */
    PairTable(int levels, int offset) {
        this.levels = levels;
        this.offset = offset;
        this.counts = new int[(levels + 1) * (levels + 1)];
    }

    /** Counts the pairs of each voxel from..to - 1 with its neighbour. */
    void count(int[] window, int from, int to) {
        int[] table = counts;
        int width = levels + 1;
        int step = offset;
        for (int v = from; v < to; v++) {
            table[window[v] * width + window[v + step]]++;
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
