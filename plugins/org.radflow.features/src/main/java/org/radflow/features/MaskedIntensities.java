package org.radflow.features;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Extent and finite intensities of the voxels of a mask.
 *
 * @param voxels  number of voxels of the mask
 * @param size    voxels of the bounding box along i, j and k; 0 for an empty mask
 * @param mean    of the finite intensities; NaN when there is none, as for minimum and maximum
 */
record MaskedIntensities(int voxels, int[] size, double mean, double minimum, double maximum) {

    /** @param mask on the grid of the image; null for all voxels */
    static MaskedIntensities of(Volume image, Mask mask) {
        float[] voxels = image.voxels();
        double sum = 0;
        int finite = 0;
        float minimum = Float.POSITIVE_INFINITY;
        float maximum = Float.NEGATIVE_INFINITY;
        for (int v = 0; v < voxels.length; v++) {
            float x = voxels[v];
            if ((mask == null || mask.voxels()[v] != 0) && Float.isFinite(x)) {
                sum += x;
                minimum = x < minimum ? x : minimum;
                maximum = x > maximum ? x : maximum;
                finite++;
            }
        }
        int[] size = mask == null ? new int[] {image.geometry().size(0), image.geometry().size(1), image.geometry().size(2)} : box(mask);
        return new MaskedIntensities(mask == null ? voxels.length : mask.count(), size, sum / finite,
                finite == 0 ? Double.NaN : minimum, finite == 0 ? Double.NaN : maximum);
    }

    private static int[] box(Mask mask) {
        if (mask.isEmpty()) {
            return new int[3];
        }
        int[] box = mask.boundingBox();
        return new int[] {box[3] - box[0] + 1, box[4] - box[1] + 1, box[5] - box[2] + 1};
    }
}
