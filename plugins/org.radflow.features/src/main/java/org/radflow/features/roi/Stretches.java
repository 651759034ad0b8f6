package org.radflow.features.roi;

import java.util.Arrays;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;

/** The voxels of a mask as stretches of neighbours along i. */
public final class Stretches {

    /** Takes a stretch of neighbouring voxels along i: indices of the image's array from (inclusive) to (exclusive). */
    public interface Visitor {
        void visit(int from, int to);
    }

    private Stretches() {}

    /**
     * Visits the voxels of a mask in voxel order, as stretches that are as long as can be within a line of the box.
     *
     * @param mask 0 or 1 for each voxel of the grid
     * @param box  inclusive index bounds {imin, jmin, kmin, imax, jmax, kmax}
     */
    public static void forEach(byte[] mask, Geometry grid, int[] box, Visitor visitor) {
        int width = box[3] - box[0] + 1;
        byte[] outside = new byte[width];
        byte[] inside = new byte[width];
        Arrays.fill(inside, (byte) 1);
        for (int k = box[2]; k <= box[5]; k++) {
            Cancellation.check();
            for (int j = box[1]; j <= box[4]; j++) {
                int end = grid.index(box[3], j, k) + 1;
                int from = firstOther(mask, end - width, end, outside);
                while (from < end) {
                    int to = firstOther(mask, from, end, inside);
                    visitor.visit(from, to);
                    from = firstOther(mask, to, end, outside);
                }
            }
        }
    }

    /** Where the mask first differs from a constant line, or the end: many voxels are compared at once. */
    private static int firstOther(byte[] mask, int from, int end, byte[] line) {
        int found = Arrays.mismatch(mask, from, end, line, 0, end - from);
        return found < 0 ? end : from + found;
    }
}
