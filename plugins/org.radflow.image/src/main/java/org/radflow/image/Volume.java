package org.radflow.image;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A scalar image: one 32-bit float a voxel (HU for CT, g/ml for SUV, arbitrary units for MR) on a {@link Geometry}. The array is shared,
 * not copied: a volume is a value, so whoever holds one does not write to it. Thread-safe for readers.
 */
public final class Volume {

    private final Geometry geometry;
    private final float[] voxels;

    /** @throws IllegalArgumentException when the number of voxels is not the geometry's */
    public Volume(final Geometry geometry, final float[] voxels) {
        if (voxels.length != geometry.voxels()) {
            throw new IllegalArgumentException("Volume: %d voxels given, expected %d for %s".formatted(voxels.length, geometry.voxels(), geometry));
        }
        this.geometry = geometry;
        this.voxels = voxels;
    }

    /** Where the voxels lie. */
    public Geometry geometry() {
        return geometry;
    }

    /** The live voxels, first index fastest. */
    public float[] voxels() {
        return voxels;
    }

    /** The same voxels as an ImgLib2 image with axes (i, j, k). */
    public ArrayImg<FloatType, FloatArray> img() {
        return ArrayImgs.floats(voxels, geometry.size(0), geometry.size(1), geometry.size(2));
    }
}
