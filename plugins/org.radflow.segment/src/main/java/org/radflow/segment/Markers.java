package org.radflow.segment;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** An image in which some voxels are known to be inside and some outside; what the rest is, the algorithms that use this find out. */
final class Markers {

    static final byte FREE = 0;
    static final byte INSIDE = 1;
    static final byte OUTSIDE = 2;

    final GrowthField field;
    /** {@link #FREE}, {@link #INSIDE} or {@link #OUTSIDE} for each voxel of the field. */
    final byte[] label;

    /**
     * @param limit null: the whole image
     * @throws IllegalArgumentException if a mask lies on another grid, a mask has no voxel in the limit, or a voxel is in both
     */
    Markers(Volume image, Mask inside, Mask outside, Mask limit, Connectivity connectivity) {
        field = new GrowthField(image, limit, connectivity);
        label = field.cut(inside, "the foreground mask");
        byte[] others = field.cut(outside, "the background mask");
        int[] counts = new int[4];
        for (int v = 0; v < label.length; v++) {
            label[v] |= (byte) (others[v] << 1);
            counts[label[v]]++;
        }
        require(counts[3] == 0, counts[3] + " voxels in both masks", "none");
        require(counts[INSIDE] > 0, "no foreground", "a voxel in image and limiting mask");
        require(counts[OUTSIDE] > 0, "no background", "a voxel in image and limiting mask");
    }

    private static void require(boolean condition, String found, String expected) {
        if (!condition) {
            throw new IllegalArgumentException("Markers: found " + found + ", expected " + expected);
        }
    }
}
