package org.radflow.segment;

import java.util.Arrays;

import org.radflow.image.Cancellation;

/** Makes the parts of an image connected. */
final class Pieces {

    private Pieces() {}

    /**
     * Every connected piece of a part becomes a part of its own, unless it is small: then it goes to the part that it touches first.
     *
     * @param label number of its part for each voxel of the field; -1 where there is none
     * @param small pieces of fewer voxels are small
     * @return numbers of parts, from 0 in the order of first voxels; -1 as before. A small piece that touches no other part is a part
     */
    static int[] connected(int[] label, GrowthField field, double small) {
        int[] result = new int[label.length];
        Arrays.fill(result, -1);
        int[] piece = new int[1024];
        int parts = 0;
        for (int v = 0; v < label.length; v++) {
            if (label[v] < 0 || result[v] >= 0) {
                continue;
            }
            if ((v & 0xff) == 0) {
                Cancellation.check();
            }
            int count = 0;
            int touched = -1;
            result[v] = parts;
            piece = put(piece, count++, v);
            for (int n = 0; n < count; n++) {
                for (int offset : field.offsets) {
                    int neighbour = piece[n] + offset;
                    if (label[neighbour] == label[v] && result[neighbour] < 0) {
                        result[neighbour] = parts;
                        piece = put(piece, count++, neighbour);
                    } else if (touched < 0 && result[neighbour] >= 0 && result[neighbour] != parts) {
                        touched = result[neighbour];
                    }
                }
            }
            if (count < small && touched >= 0) {
                for (int n = 0; n < count; n++) {
                    result[piece[n]] = touched;
                }
            } else {
                parts++;
            }
        }
        return result;
    }

    private static int[] put(int[] piece, int place, int voxel) {
        int[] large = place < piece.length ? piece : Arrays.copyOf(piece, 2 * piece.length);
        large[place] = voxel;
        return large;
    }
}
