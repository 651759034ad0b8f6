package org.radflow.segment;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** The voxels in a range of intensities that are connected with a seed in the range. */
public final class ConnectedThreshold {

    private ConnectedThreshold() {}

    /**
     * @param seeds where growing starts; on the image's grid
     * @param limit the result lies in it; null: anywhere. On the image's grid
     * @return empty if no seed lies in range and limit
     * @throws IllegalArgumentException if a mask lies on another grid
     */
    public static Mask grow(Volume image, Mask seeds, Threshold range, Mask limit, Connectivity connectivity) {
        GrowthField field = new GrowthField(image, limit, connectivity);
        return field.mask(field.flood(field.cut(seeds, "the seeds"), range.lower(), range.upper()), 2);
    }
}
