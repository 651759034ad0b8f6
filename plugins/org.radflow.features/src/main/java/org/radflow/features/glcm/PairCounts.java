package org.radflow.features.glcm;

import java.util.Arrays;

import org.radflow.features.roi.LevelGrid;

/**
 * How often unordered pairs of grey levels are neighbours: entry e is the pair first[e] <= second[e], seen counts[e] times; entries
 * ascending. Only pairs that occur are held, so memory grows with the voxels and not with the square of the grey levels.
 */
record PairCounts(int[] first, int[] second, long[] counts) {

    static final PairCounts NONE = new PairCounts(new int[0], new int[0], new long[0]);

    private static final int DENSE_LEVELS = 1024;

    /** Pairs at the given array offset whose first voxel lies in slices fromSlice (inclusive) to toSlice (exclusive). */
    static PairCounts of(LevelGrid grid, int offset, int fromSlice, int toSlice) {
        int[] levels = grid.levels();
        int slice = grid.size(0) * grid.size(1);
        int from = fromSlice * slice;
        int to = toSlice * slice;
        return grid.count() <= DENSE_LEVELS ? dense(levels, grid.count(), offset, from, to) : sorted(levels, offset, from, to);
    }

    private static PairCounts dense(int[] levels, int n, int offset, int from, int to) {
        int[] counts = new int[(n + 1) * (n + 1)];
        for (int v = from; v < to; v++) {
            int a = levels[v];
            if (a > 0) {
                counts[a * (n + 1) + levels[v + offset]]++;
            }
        }
        long[] codes = new long[n * (n + 1) / 2];
        int used = 0;
        for (int a = 1; a <= n; a++) {
            for (int b = a; b <= n; b++) {
                if (counts[a * (n + 1) + b] + counts[b * (n + 1) + a] > 0) {
                    codes[used++] = code(a, b);
                }
            }
        }
        PairCounts pairs = empty(codes, used);
        for (int e = 0; e < used; e++) {
            int a = pairs.first[e];
            int b = pairs.second[e];
            pairs.counts[e] = counts[a * (n + 1) + b] + (a == b ? 0 : counts[b * (n + 1) + a]);
        }
        return pairs;
    }

    private static PairCounts sorted(int[] levels, int offset, int from, int to) {
        long[] codes = new long[1024];
        int found = 0;
        for (int v = from; v < to; v++) {
            int a = levels[v];
            if (a > 0 && levels[v + offset] > 0) {
                if (found == codes.length) {
                    codes = Arrays.copyOf(codes, 2 * found);
                }
                codes[found++] = code(Math.min(a, levels[v + offset]), Math.max(a, levels[v + offset]));
            }
        }
        Arrays.sort(codes, 0, found);
        long[] counts = new long[found];
        int used = 0;
        for (int f = 0; f < found; f++) {
            if (used == 0 || codes[used - 1] != codes[f]) {
                codes[used++] = codes[f];
            }
            counts[used - 1]++;
        }
        PairCounts pairs = empty(codes, used);
        System.arraycopy(counts, 0, pairs.counts, 0, used);
        return pairs;
    }

    private static long code(int a, int b) {
        return (long) a << 32 | b;
    }

    private static PairCounts empty(long[] codes, int used) {
        PairCounts pairs = new PairCounts(new int[used], new int[used], new long[used]);
        for (int e = 0; e < used; e++) {
            pairs.first[e] = (int) (codes[e] >> 32);
            pairs.second[e] = (int) codes[e];
        }
        return pairs;
    }

    /** The sum of both. */
    PairCounts plus(PairCounts other) {
        long[] codes = new long[first.length + other.first.length];
        long[] sums = new long[codes.length];
        int used = 0;
        int a = 0;
        int b = 0;
        while (a < first.length || b < other.first.length) {
            long codeA = a < first.length ? code(first[a], second[a]) : Long.MAX_VALUE;
            long codeB = b < other.first.length ? code(other.first[b], other.second[b]) : Long.MAX_VALUE;
            codes[used] = Math.min(codeA, codeB);
            sums[used++] = (codeA <= codeB ? counts[a++] : 0) + (codeB <= codeA ? other.counts[b++] : 0);
        }
        PairCounts pairs = empty(codes, used);
        System.arraycopy(sums, 0, pairs.counts, 0, used);
        return pairs;
    }

    boolean isEmpty() {
        return counts.length == 0;
    }

    long total() {
        return Arrays.stream(counts).sum();
    }
}
