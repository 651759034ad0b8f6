package org.radflow.segment;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * Smooths the outline of a mask: voxels at which the mask, averaged by a Gaussian, reaches one half. The Gaussian is cut off at four standard
 * deviations; the image's border is repeated beyond it. Small parts and thin ones vanish; an empty mask stays empty.
 */
public final class Smoothing {

    private Smoothing() {}

    /**
     * @param sigma standard deviation of the Gaussian in mm, positive
     * @throws IllegalArgumentException if sigma is not positive and finite
     */
    public static Mask gaussian(Mask mask, double sigma, Extent extent) {
        if (!(sigma > 0 && Double.isFinite(sigma))) {
            throw new IllegalArgumentException("Sigma: found " + sigma + " mm, expected a positive number");
        }
        if (mask.isEmpty()) {
            return mask;
        }
        Box box = Box.around(mask).grow(Gaussian.CUT_OFF * sigma).clip();
        Geometry part = box.part();
        byte[] voxels = box.cut(mask.voxels());
        float[] share = new float[voxels.length];
        for (int v = 0; v < share.length; v++) {
            share[v] = voxels[v];
        }
        share = Gaussian.smooth(share, part, sigma, extent);
        for (int v = 0; v < share.length; v++) {
            voxels[v] = (byte) (share[v] >= 0.5 ? 1 : 0);
        }
        return box.mask(voxels);
    }
}
