package org.radflow.features.matrix;

import java.util.Arrays;

/**
 * A matrix of counts of which only the entries above 0 are held, so memory grows with the voxels and not with the square of the grey
 * levels. Entry e is counts[e] at (rows[e], columns[e]); entries ascend by row, then column. Counts are whole numbers unless directions
 * were weighted. The arrays are not to be changed.
 */
public record SparseMatrix(int[] rows, int[] columns, double[] counts) {

    static final SparseMatrix EMPTY = new SparseMatrix(new int[0], new int[0], new double[0]);

    /** @param codes ascending {@link #code codes}; the first {@code size} are used */
    static SparseMatrix of(long[] codes, double[] counts, int size) {
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
        double[] sums = new double[codes.length];
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

    /**
     * Each entry less the one in the next column, of a matrix whose rows have entries in all columns from 1 to their last and descend:
     * from how many are at least as large to how many are exactly so large.
     */
    public SparseMatrix lessNextColumn() {
        long[] codes = new long[size()];
        double[] differences = new double[size()];
        int used = 0;
        for (int e = 0; e < size(); e++) {
            double difference = counts[e] - (e + 1 < size() && rows[e + 1] == rows[e] ? counts[e + 1] : 0);
            if (difference > 0) {
                codes[used] = code(rows[e], columns[e]);
                differences[used++] = difference;
            }
        }
        return of(codes, differences, used);
    }

    /**
     * From how many are larger than each column to how many are exactly so large.
     *
     * @param sizes by row: sum of all sizes, so less those in all columns it is how many there are
     */
    public SparseMatrix largerToExactly(int[] sizes) {
        double[] larger = Arrays.stream(sizes).asDoubleStream().toArray();
        for (int e = 0; e < size(); e++) {
            larger[rows[e]] -= counts[e];
        }
        long[] codes = new long[size() + sizes.length];
        double[] exactly = new double[codes.length];
        int used = 0;
        int e = 0;
        for (int row = 1; row < sizes.length; row++) {
            double here = larger[row];
            for (int column = 1; here > 0; column++) {
                double next = e < size() && rows[e] == row ? counts[e++] : 0;
                if (here > next) {
                    codes[used] = code(row, column);
                    exactly[used++] = here - next;
                }
                here = next;
            }
        }
        return of(codes, exactly, used);
    }

    SparseMatrix times(double factor) {
        return new SparseMatrix(rows, columns, Arrays.stream(counts).map(n -> n * factor).toArray());
    }

    /** Number of entries. */
    public int size() {
        return counts.length;
    }

    /** Sum of all counts. */
    public double total() {
        double total = 0;
        for (double n : counts) {
            total += n;
        }
        return total;
    }
}
