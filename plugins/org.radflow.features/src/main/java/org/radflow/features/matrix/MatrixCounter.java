package org.radflow.features.matrix;

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
        int entries = others.size();
        for (int cell = width; cell < dense.length; cell++) {
            entries += dense[cell] > 0 ? 1 : 0;
        }
        long[] codes = new long[entries];
        double[] counts = new double[entries];
        long[] otherCodes = others.codes();
        int used = 0;
        int next = 0;
        for (int row = 1; row <= rows; row++) {
            for (int column = 1; column < width; column++) {
                int count = dense[row * width + column];
                if (count > 0) {
                    codes[used] = SparseMatrix.code(row, column);
                    counts[used++] = count;
                }
            }
            for (; next < otherCodes.length && otherCodes[next] >> 32 == row; next++) {
                codes[used] = otherCodes[next];
                counts[used++] = others.count(otherCodes[next]);
            }
        }
        return SparseMatrix.of(codes, counts, used);
    }
}
