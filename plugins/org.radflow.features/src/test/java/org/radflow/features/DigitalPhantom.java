package org.radflow.features;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** The digital phantom of IBSI 1 (arXiv 1612.07003, CC BY 4.0): 5 x 4 x 4 voxels of 2 mm. */
public final class DigitalPhantom {

    private static final float[] INTENSITIES = {
        1, 4, 4, 1, 1,  1, 4, 6, 1, 1,  4, 1, 6, 4, 1,  4, 4, 6, 4, 1,
        1, 4, 4, 1, 1,  1, 1, 6, 1, 1,  1, 1, 3, 1, 1,  4, 4, 6, 1, 1,
        1, 4, 4, 1, 1,  1, 1, 1, 1, 1,  1, 1, 9, 1, 1,  1, 1, 6, 1, 1,
        1, 4, 4, 1, 1,  1, 1, 1, 1, 1,  1, 1, 1, 1, 1,  1, 1, 6, 1, 1};

    private static final byte[] REGION = {
        1, 1, 1, 1, 1,  1, 1, 1, 1, 1,  1, 1, 1, 1, 1,  1, 1, 1, 1, 1,
        1, 1, 1, 1, 1,  1, 1, 1, 1, 1,  0, 1, 1, 1, 1,  1, 1, 1, 1, 1,
        1, 1, 1, 0, 0,  1, 1, 1, 1, 1,  1, 1, 0, 1, 1,  1, 1, 1, 1, 1,
        1, 1, 1, 0, 0,  1, 1, 1, 1, 1,  1, 1, 1, 1, 1,  1, 1, 1, 1, 1};

    private static final Geometry GEOMETRY = Geometry.axisAligned(new int[] {5, 4, 4}, new double[] {2, 2, 2}, new double[3]);

    private DigitalPhantom() {}

    public static Volume image() {
        return new Volume(GEOMETRY, INTENSITIES.clone());
    }

    public static Mask mask() {
        return new Mask(GEOMETRY, REGION.clone());
    }
}
