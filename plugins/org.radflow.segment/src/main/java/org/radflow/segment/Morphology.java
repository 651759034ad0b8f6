package org.radflow.segment;

import java.util.function.DoublePredicate;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * Growing and shrinking of masks by a ball (in slices: a disc) in mm. Distances are exact and between voxel centres, so voxels may have any
 * spacing; a voxel at just the radius belongs to the ball. What lies beyond the image is neither inside nor outside: regions are not eroded
 * from the image's border. An empty mask stays empty. Time is linear in the voxels of the mask's bounding box, grown by the radius.
 */
public final class Morphology {

    /** Relative difference of squared distances that is rounding. */
    private static final double ROUNDING = 1e-9;

    private Morphology() {}

    /**
     * The voxels at most a radius from the mask.
     *
     * @throws IllegalArgumentException if the radius in mm is negative or not finite, in this and the other methods
     */
    public static Mask dilate(Mask mask, double radius, Extent extent) {
        double limit = limit(radius);
        return mask.isEmpty() ? mask : select(Box.around(mask).grow(radius).clip(), mask, 1, extent, squared -> squared <= limit);
    }

    /** The mask's voxels that are further than a radius from every voxel outside. */
    public static Mask erode(Mask mask, double radius, Extent extent) {
        double limit = limit(radius);
        return mask.isEmpty() ? mask : select(Box.around(mask).grow(1).clip(), mask, 0, extent, squared -> squared > limit);
    }

    /** Erosion, then dilation: what the ball fits in. */
    public static Mask open(Mask mask, double radius, Extent extent) {
        return dilate(erode(mask, radius, extent), radius, extent);
    }

    /** Dilation, then erosion: also what the ball outside does not reach, such as gaps between region and image border. */
    public static Mask close(Mask mask, double radius, Extent extent) {
        return erode(dilate(mask, radius, extent), radius, extent);
    }

    private static double limit(double radius) {
        if (!(radius >= 0 && Double.isFinite(radius))) {
            throw new IllegalArgumentException("Radius: found " + radius + " mm, expected 0 or more");
        }
        return radius * radius * (1 + ROUNDING);
    }

    /** The voxels of the box by their squared distance to the voxels of that value. */
    private static Mask select(Box box, Mask mask, int value, Extent extent, DoublePredicate inside) {
        Geometry part = box.part();
        byte[] voxels = box.cut(mask.voxels());
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] = (byte) (voxels[v] == value ? 1 : 0);
        }
        double[] squared = DistanceTransform.squared(voxels, part, extent);
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] = (byte) (inside.test(squared[v]) ? 1 : 0);
        }
        return box.mask(voxels);
    }
}
