package org.radflow.segment;

import org.radflow.image.Mask;

/**
 * The shell of a region between two distances from its surface, in mm: positive outside, negative inside. It is the region dilated (eroded) by
 * the outer distance without the region dilated (eroded) by the inner: from 0 to 5 the voxels outside, up to 5 mm from the region; from -3 to 3
 * those up to 3 mm on either side. Distances are those of {@link Morphology}, between voxel centres.
 */
public final class Ring {

    private Ring() {}

    /**
     * @param inner distance in mm at which the shell begins, below outer
     * @param outer distance in mm at which it ends
     * @param clip  the shell lies in it, such as the lung; null: anywhere
     * @param exclude the shell does not lie in it, such as vessels; null: nothing
     * @return empty if the mask is
     * @throws IllegalArgumentException if the distances are not finite or not in order, or a mask lies on another grid
     */
    public static Mask of(Mask mask, double inner, double outer, Mask clip, Mask exclude) {
        if (!(inner < outer && Double.isFinite(inner) && Double.isFinite(outer))) {
            throw new IllegalArgumentException("Ring: found " + inner + " to " + outer + " mm, expected the inner distance first");
        }
        Mask ring = MaskAlgebra.subtract(reach(mask, outer), reach(mask, inner));
        ring = clip == null ? ring : MaskAlgebra.and(ring, clip);
        return exclude == null ? ring : MaskAlgebra.subtract(ring, exclude);
    }

    private static Mask reach(Mask mask, double distance) {
        return distance >= 0 ? Morphology.dilate(mask, distance, Extent.VOLUME) : Morphology.erode(mask, -distance, Extent.VOLUME);
    }
}
