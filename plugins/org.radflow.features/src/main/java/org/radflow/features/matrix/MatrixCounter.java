package org.radflow.features.matrix;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts entries of a matrix one by one: low columns in a dense table, the rest by their codes. Row 0 may be counted, so that a loop over
 * voxels needs no check, and is left out of the matrix. Columns start at 1. Not thread-safe.
 */
public final class MatrixCounter {

    private static final int LARGEST_TABLE = 1 << 20;

    private final int rows;
    private final int width;
    private final int[] dense;
    private final EntryCounts others = new EntryCounts();

    /**
     * @param rows    highest row
     * @param columns highest column that is often counted, at least 1
     */
    public MatrixCounter(int rows, int columns) {
        this.rows = rows;
        this.width = (int) Math.min(columns, LARGEST_TABLE / (rows + 1L)) + 1;
        this.dense = new int[(rows + 1) * width];
    }

    public void add(int row, int column) {
        if (column < width) {
            dense[row * width + column]++;
        } else if (row > 0) {
            others.add(SparseMatrix.code(row, column));
        }
    }

    /** Adds a number of equal entries, for a column that is counted in the table. */
    public void add(int row, int column, int entries) {
        dense[row * width + column] += entries;
    }

    public SparseMatrix toMatrix() {
        return toMatrices(1).get(0);
    }

    /** Matrices of as many rows each, row 0 of each left out. */
    public List<SparseMatrix> toMatrices(int number) {
        int rowsEach = (rows + 1) / number;
        long[] otherCodes = others.codes();
        return IntStream.range(0, number).mapToObj(m -> toMatrix(m * rowsEach, rowsEach, otherCodes)).toList();
    }

    private SparseMatrix toMatrix(int first, int rowsOfMatrix, long[] otherCodes) {
        int next = 0;
        while (next < otherCodes.length && otherCodes[next] < SparseMatrix.code(first, 0)) {
            next++;
        }
        int end = next;
        while (end < otherCodes.length && otherCodes[end] < SparseMatrix.code(first + rowsOfMatrix, 0)) {
            end++;
        }
        int entries = end - next;
        for (int cell = (first + 1) * width; cell < (first + rowsOfMatrix) * width; cell++) {
            entries += dense[cell] > 0 ? 1 : 0;
        }
        long[] codes = new long[entries];
        double[] counts = new double[entries];
        int used = 0;
        for (int row = 1; row < rowsOfMatrix; row++) {
            for (int column = 1; column < width; column++) {
                int count = dense[(first + row) * width + column];
                if (count > 0) {
                    codes[used] = SparseMatrix.code(row, column);
                    counts[used++] = count;
                }
            }
            for (; next < end && otherCodes[next] >> 32 == first + row; next++) {
                codes[used] = SparseMatrix.code(row, (int) otherCodes[next]);
                counts[used++] = others.count(otherCodes[next]);
            }
        }
        return SparseMatrix.of(codes, counts, used);
    }
}
