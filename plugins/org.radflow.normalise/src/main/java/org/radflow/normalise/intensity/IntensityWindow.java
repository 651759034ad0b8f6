package org.radflow.normalise.intensity;

import org.radflow.image.Volume;

/**
 * A range of intensities, in the unit of the image. Immutable and thread-safe.
 *
 * @param lower lowest intensity inside
 * @param upper highest intensity inside, above {@code lower}
 */
public record IntensityWindow(double lower, double upper) {

    /** @throws IllegalArgumentException unless lower is below upper and both are finite */
    public IntensityWindow {
        if (!(lower < upper && Double.isFinite(lower) && Double.isFinite(upper))) {
            throw new IllegalArgumentException("Window: found %s to %s, expected two finite, ascending intensities".formatted(lower, upper));
        }
    }

    /** The window of a centre and a full width (DICOM PS3.3 C.11.2.1.3.2, LINEAR_EXACT). */
    public static IntensityWindow of(final double centre, final double width) {
        return new IntensityWindow(centre - width / 2, centre + width / 2);
    }

    /** From one percentile of a sample to another. */
    public static IntensityWindow percentiles(final Sample sample, final double low, final double high) {
        LinearScale.requirePercentiles(low, high);
        final double bottom = sample.percentile(low);
        final double top = sample.percentile(high);
        if (!(bottom < top)) {
            throw sample.unfit("the intensity %s at percentiles %s and %s".formatted((float)bottom, low, high), "different ones");
        }
        return new IntensityWindow(bottom, top);
    }

    /** Intensities outside become the nearest end of the window; NaN stays. */
    public Volume clip(final Volume volume) {
        final float[] voxels = volume.voxels();
        final float[] clipped = new float[voxels.length];
        final float bottom = (float)lower;
        final float top = (float)upper;
        for (int n = 0; n < clipped.length; n++) {
            clipped[n] = Math.max(bottom, Math.min(top, voxels[n]));
        }
        return new Volume(volume.geometry(), clipped);
    }

    /** Clipped, and the window's ends brought to {@code from} and {@code to}. */
    public Volume scale(final Volume volume, final double from, final double to) {
        final double slope = (to - from) / (upper - lower);
        return new LinearScale(slope, from - slope * lower).apply(clip(volume));
    }
}
