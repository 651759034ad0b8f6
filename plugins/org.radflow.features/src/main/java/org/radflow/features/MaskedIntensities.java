package org.radflow.features;

import org.radflow.features.roi.Stretches;
import org.radflow.image.Geometry;
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

    private static final int[] NOTHING = new int[3];

    /** @param mask on the grid of the image; null for all voxels */
    static MaskedIntensities of(Volume image, Mask mask) {
        FiniteIntensities finite = new FiniteIntensities(image.voxels());
        if (mask == null) {
            finite.add(0, image.voxels().length);
            Geometry grid = image.geometry();
            return of(finite, image.voxels().length, new int[] {grid.size(0), grid.size(1), grid.size(2)});
        }
        if (mask.isEmpty()) {
            return of(finite, 0, NOTHING);
        }
        int[] box = mask.boundingBox();
        Stretches.forEach(mask.voxels(), image.geometry(), box, finite::add);
        return of(finite, mask.count(), new int[] {box[3] - box[0] + 1, box[4] - box[1] + 1, box[5] - box[2] + 1});
    }

    private static MaskedIntensities of(FiniteIntensities finite, int voxels, int[] size) {
        return new MaskedIntensities(voxels, size, finite.mean(), finite.minimum(), finite.maximum());
    }
}
