package org.radflow.features.matrix;

import java.util.Arrays;

/** How often each of some codes above 0 was added: a table with linear probing (Knuth, The Art of Computer Programming 3, 6.4). Not thread-safe. */
final class EntryCounts {

    private long[] codes = new long[64];
    private int[] counts = new int[64];
    private int size;

    void add(long code) {
        int at = find(codes, code);
        if (codes[at] == 0) {
            codes[at] = code;
            size++;
        }
        counts[at]++;
        if (size > codes.length / 2) {
            grow();
        }
    }

    /** Where the code is or belongs. */
    private static int find(long[] codes, long code) {
        int at = (int) (code * 0x9E3779B97F4A7C15L >>> 32) & codes.length - 1;
        while (codes[at] != 0 && codes[at] != code) {
            at = at + 1 & codes.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] moreCodes = new long[2 * codes.length];
        int[] moreCounts = new int[2 * codes.length];
        for (int n = 0; n < codes.length; n++) {
            if (codes[n] != 0) {
                int at = find(moreCodes, codes[n]);
                moreCodes[at] = codes[n];
                moreCounts[at] = counts[n];
            }
        }
        codes = moreCodes;
        counts = moreCounts;
    }

    /** Number of different codes. */
    int size() {
        return size;
    }

    /** Ascending. */
    long[] codes() {
        long[] sorted = Arrays.stream(codes).filter(code -> code != 0).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    int count(long code) {
        return counts[find(codes, code)];
    }
}
