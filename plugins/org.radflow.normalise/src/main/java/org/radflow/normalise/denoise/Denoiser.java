package org.radflow.normalise.denoise;

import org.radflow.image.Volume;

/**
 * Lowers the noise of images; intensities keep their unit. Outside the image stands its mirror image (c b a | a b c). Implementations are
 * immutable and thread-safe, and end early when their thread is interrupted.
 */
@FunctionalInterface
public interface Denoiser {

    /**
     * The image with less noise, on the same grid.
     *
     * @throws IllegalArgumentException when a voxel is not finite
     */
    Volume apply(Volume volume);

    /** @throws IllegalArgumentException saying how many voxels are not finite */
    static void requireFinite(final Volume volume) {
        int count = 0;
        for (final float voxel : volume.voxels()) {
            count += Float.isFinite(voxel) ? 0 : 1;
        }
        if (count > 0) {
            throw new IllegalArgumentException("Image: found " + count + " voxels that are not finite, expected none");
        }
    }

    /** @throws IllegalArgumentException naming the setting, unless its value is positive and finite */
    static void requirePositive(final String setting, final double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(setting + ": found " + value + ", expected a positive number");
        }
    }
}
