package org.radflow.features.glcm;

import java.util.Arrays;
import java.util.List;

import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.SparseMatrix;

/** Counts ordered pairs of grey levels along several directions, level 0 included, so that the loop over voxels needs no check. Not thread-safe. */
final class PairTables {

    private final int levels;
    private final int[] offsets;
    private final int[][] tables;

    /** @param offsets steps from a voxel to its neighbours */
    PairTables(int levels, int[] offsets) {
        this.levels = levels;
        this.offsets = offsets;
        this.tables = new int[offsets.length][(levels + 1) * (levels + 1)];
    }

    /**
     * Counts the pairs of each voxel from..to - 1 with its neighbours, three at a time, so that each voxel is read less
     * often.
     */
    void count(int[] window, int from, int to) {
        int d = 0;
        for (; d + 3 <= offsets.length; d += 3) {
            countThree(window, from, to, d);
        }
        for (; d < offsets.length; d++) {
            countOne(window, from, to, d);
        }
    }

    private void countThree(int[] window, int from, int to, int first) {
        int[] a = tables[first];
        int[] b = tables[first + 1];
        int[] c = tables[first + 2];
        int stepA = offsets[first];
        int stepB = offsets[first + 1];
        int stepC = offsets[first + 2];
        int width = levels + 1;
        for (int v = from; v < to; v++) {
            int row = window[v] * width;
            a[row + window[v + stepA]]++;
            b[row + window[v + stepB]]++;
            c[row + window[v + stepC]]++;
        }
    }

    private void countOne(int[] window, int from, int to, int direction) {
        int[] table = tables[direction];
        int step = offsets[direction];
        int width = levels + 1;
        for (int v = from; v < to; v++) {
            table[window[v] * width + window[v + step]]++;
        }
    }

    /** By direction, pairs of levels above 0; if not ordered, row = lower and column = higher level. */
    List<SparseMatrix> toMatrices(boolean ordered) {
        return Arrays.stream(tables).map(table -> toMatrix(table, ordered)).toList();
    }

    private SparseMatrix toMatrix(int[] table, boolean ordered) {
        MatrixCounter pairs = new MatrixCounter(levels, levels);
        for (int a = 1; a <= levels; a++) {
            for (int b = 1; b <= levels; b++) {
                pairs.add(ordered ? a : Math.min(a, b), ordered ? b : Math.max(a, b), table[a * (levels + 1) + b]);
            }
        }
        return pairs.toMatrix();
    }
}
