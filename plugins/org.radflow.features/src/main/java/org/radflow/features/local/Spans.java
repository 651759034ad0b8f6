package org.radflow.features.local;

import java.util.Arrays;

import org.radflow.image.Geometry;

/** Where the first and the last voxel of a mask lie in each row of a box. Immutable. */
final class Spans {

    private final int[] box;
    private final int[][] from;
    private final int[][] to;

    private Spans(int[] box) {
        this.box = box;
        from = new int[box[5] - box[2] + 1][rows()];
        to = new int[box[5] - box[2] + 1][rows()];
    }

    /** @param box inclusive index bounds */
    static Spans of(byte[] mask, Geometry geometry, int[] box) {
        Spans spans = new Spans(box);
        for (int k = box[2]; k <= box[5]; k++) {
            for (int j = box[1]; j <= box[4]; j++) {
                int row = geometry.index(box[0], j, k);
                int start = 0;
                int end = spans.width();
                while (start < end && mask[row + start] == 0) {
                    start++;
                }
                while (end > start && mask[row + end - 1] == 0) {
                    end--;
                }
                spans.from[k - box[2]][j - box[1]] = start < end ? start : spans.width();
                spans.to[k - box[2]][j - box[1]] = start < end ? end : 0;
            }
        }
        return spans;
    }

    /** All voxels of a volume. */
    static Spans all(int[] size) {
        Spans spans = new Spans(new int[] {0, 0, 0, size[0] - 1, size[1] - 1, size[2] - 1});
        for (int[] row : spans.to) {
            Arrays.fill(row, size[0]);
        }
        return spans;
    }

    /** Inclusive index bounds. */
    int[] box() {
        return box;
    }

    int width() {
        return box[3] - box[0] + 1;
    }

    int rows() {
        return box[4] - box[1] + 1;
    }

    /** First column, counted from the box, of a row, counted from the box, in a slice of the volume; the width if there is none. */
    int from(int row, int k) {
        return k < box[2] || k > box[5] ? width() : from[k - box[2]][row];
    }

    /** Column after the last; 0 if there is none. */
    int to(int row, int k) {
        return k < box[2] || k > box[5] ? 0 : to[k - box[2]][row];
    }
}
