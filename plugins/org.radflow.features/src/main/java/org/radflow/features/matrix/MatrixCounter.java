package org.radflow.features.matrix;

import java.util.Arrays;

/** Counts entries of a matrix one by one: low columns in a dense table, the rest in a list. Both indices start at 1. Not thread-safe. */
public final class MatrixCounter {

    private final int rows;
    private final int denseColumns;
    private final int[] dense;
    private long[] others = new long[64];
    private int otherCount;

    /**
     * @param rows         highest row
     * @param denseColumns highest column that is counted in the table, possibly 0
     */
    public MatrixCounter(int rows, int denseColumns) {
        this.rows = rows;
        this.denseColumns = denseColumns;
        this.dense = new int[Math.multiplyExact(rows, denseColumns)];
    }

    public void add(int row, int column) {
        if (column <= denseColumns) {
            dense[(row - 1) * denseColumns + column - 1]++;
        } else {
            if (otherCount == others.length) {
                others = Arrays.copyOf(others, 2 * otherCount);
            }
            others[otherCount++] = SparseMatrix.code(row, column);
        }
    }

    /** Adds a number of equal entries, for a column that is counted in the table. */
    public void add(int row, int column, int entries) {
        dense[(row - 1) * denseColumns + column - 1] += entries;
    }

    public SparseMatrix toMatrix() {
        Arrays.sort(others, 0, otherCount);
        int entries = otherCount;
        for (int count : dense) {
            entries += count > 0 ? 1 : 0;
        }
        long[] codes = new long[entries];
        double[] counts = new double[entries];
        int used = 0;
        int next = 0;
        for (int row = 1; row <= rows; row++) {
            for (int column = 1; column <= denseColumns; column++) {
                int count = dense[(row - 1) * denseColumns + column - 1];
                if (count > 0) {
                    codes[used] = SparseMatrix.code(row, column);
                    counts[used++] = count;
                }
            }
            for (; next < otherCount && others[next] >> 32 == row; next++) {
                if (used == 0 || codes[used - 1] != others[next]) {
                    codes[used++] = others[next];
                }
                counts[used - 1]++;
            }
        }
        return SparseMatrix.of(codes, counts, used);
    }
}
