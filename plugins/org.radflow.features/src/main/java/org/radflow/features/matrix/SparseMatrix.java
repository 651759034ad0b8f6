package org.radflow.features.matrix;

import java.util.Arrays;

/**
 * A matrix of counts of which only the entries above 0 are held, so memory grows with the voxels and not with the square of the grey
 * levels. Entry e is counts[e] at (rows[e], columns[e]); entries ascend by row, then column. The arrays are not to be changed.
 */
public record SparseMatrix(int[] rows, int[] columns, long[] counts) {

    static final SparseMatrix EMPTY = new SparseMatrix(new int[0], new int[0], new long[0]);

    /** @param codes ascending {@link #code codes}; the first {@code size} are used */
    static SparseMatrix of(long[] codes, long[] counts, int size) {
        SparseMatrix matrix = new SparseMatrix(new int[size], new int[size], Arrays.copyOf(counts, size));
        for (int e = 0; e < size; e++) {
            matrix.rows[e] = (int) (codes[e] >> 32);
            matrix.columns[e] = (int) codes[e];
        }
        return matrix;
    }

    static long code(int row, int column) {
        return (long) row << 32 | column;
    }

    /** The sum of both. */
    SparseMatrix plus(SparseMatrix other) {
        long[] codes = new long[size() + other.size()];
        long[] sums = new long[codes.length];
        int used = 0;
        int a = 0;
        int b = 0;
        while (a < size() || b < other.size()) {
            long codeA = a < size() ? code(rows[a], columns[a]) : Long.MAX_VALUE;
            long codeB = b < other.size() ? code(other.rows[b], other.columns[b]) : Long.MAX_VALUE;
            codes[used] = Math.min(codeA, codeB);
            sums[used++] = (codeA <= codeB ? counts[a++] : 0) + (codeB <= codeA ? other.counts[b++] : 0);
        }
        return of(codes, sums, used);
    }

    /** Number of entries. */
    public int size() {
        return counts.length;
    }

    /** Sum of all counts. */
    public long total() {
        return Arrays.stream(counts).sum();
    }
}
