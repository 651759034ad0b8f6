package org.radflow.deep;

import java.util.Arrays;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/** Where the region of a case lies, in indices of its image. Immutable and thread-safe. */
public final class Region {

    private final int[] box;
    private final int[] areas;

    private Region(final int[] box, final int[] areas) {
        this.box = box;
        this.areas = areas;
    }

    /** @throws IllegalArgumentException when the mask is empty */
    public static Region of(final Mask mask) {
        if (mask.isEmpty()) {
            throw new IllegalArgumentException("The mask is empty");
        }
        final int[] box = mask.boundingBox();
        final int[] areas = new int[box[5] - box[2] + 1];
        final int slice = mask.geometry().size(0) * mask.geometry().size(1);
        for (int k = box[2]; k <= box[5]; k++) {
            for (int n = k * slice; n < (k + 1) * slice; n++) {
                areas[k - box[2]] += mask.voxels()[n];
            }
        }
        return new Region(box, areas);
    }

    /** The whole image. */
    public static Region whole(final Geometry grid) {
        final int[] areas = new int[grid.size(2)];
        Arrays.fill(areas, grid.size(0) * grid.size(1));
        return new Region(new int[]{0, 0, 0, grid.size(0) - 1, grid.size(1) - 1, grid.size(2) - 1}, areas);
    }

    /** First index along an axis. */
    int first(final int axis) {
        return box[axis];
    }

    /** Last index along an axis. */
    int last(final int axis) {
        return box[3 + axis];
    }

    /** The slice of the largest area; of several that nearest to the middle, of two such the lower. */
    int largestSlice() {
        int best = 0;
        for (int k = 1; k < areas.length; k++) {
            if (areas[k] > areas[best] || areas[k] == areas[best] && offCentre(k) < offCentre(best)) {
                best = k;
            }
        }
        return box[2] + best;
    }

    /** Whether the region has a voxel in a slice within its box. */
    boolean touches(final int k) {
        return areas[k - box[2]] > 0;
    }

    private int offCentre(final int k) {
        return Math.abs(2 * k - (areas.length - 1));
    }
}
