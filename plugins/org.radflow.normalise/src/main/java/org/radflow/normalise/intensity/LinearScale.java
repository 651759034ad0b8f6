package org.radflow.normalise.intensity;

import org.radflow.image.Volume;

/**
 * A new scale of intensities: {@code slope · intensity + intercept}. What the new scale means is learned from a {@link Sample} of one
 * image. Immutable and thread-safe.
 */
public record LinearScale(double slope, double intercept) {

    /**
     * Mean 0 and standard deviation (of the population) 1 within the sample.
     *
     * @throws IllegalArgumentException when all intensities are equal
     */
    public static LinearScale zScore(final Sample sample) {
        return standard(sample, sample.mean(), sample.deviation());
    }

    static LinearScale standard(final Sample sample, final double mean, final double deviation) {
        if (!(sample.minimum() < sample.maximum() && deviation > 0)) {
            throw sample.unfit("the intensity %s alone".formatted((float)mean), "more than one value");
        }
        return new LinearScale(1 / deviation, -mean / deviation);
    }

    /**
     * Two percentiles of the sample become two values; 0 and 100 are its minimum and maximum. What lies beyond them is not clipped.
     *
     * @param low  percentile that becomes {@code from}, 0 to below {@code high}
     * @param high percentile that becomes {@code to}, at most 100
     * @throws IllegalArgumentException when percentiles are out of range, or have the same intensity
     */
    public static LinearScale percentiles(final Sample sample, final double low, final double high, final double from, final double to) {
        requirePercentiles(low, high);
        final double bottom = sample.percentile(low);
        final double top = sample.percentile(high);
        if (!(bottom < top)) {
            throw sample.unfit("the intensity %s at percentiles %s and %s".formatted((float)bottom, low, high), "different ones");
        }
        final double slope = (to - from) / (top - bottom);
        return new LinearScale(slope, from - slope * bottom);
    }

    /** @throws IllegalArgumentException unless 0 <= low < high <= 100 */
    public static void requirePercentiles(final double low, final double high) {
        if (!(low >= 0 && low < high && high <= 100)) {
            throw new IllegalArgumentException("Percentiles: found %s and %s, expected two ascending numbers from 0 to 100".formatted(low, high));
        }
    }

    /**
     * Intensities as multiples of one intensity, such as the mean of a muscle.
     *
     * @throws IllegalArgumentException when that intensity is not positive
     */
    public static LinearScale ratio(final double reference) {
        if (!(reference > 0)) {
            throw new IllegalArgumentException("Reference region: found the intensity %s, expected a positive one".formatted((float)reference));
        }
        return new LinearScale(1 / reference, 0);
    }

    /** The image on the new scale; voxels that are not finite stay as they are. */
    public Volume apply(final Volume volume) {
        final float[] voxels = volume.voxels();
        final float[] scaled = new float[voxels.length];
        for (int n = 0; n < scaled.length; n++) {
            scaled[n] = Float.isFinite(voxels[n]) ? (float)(slope * voxels[n] + intercept) : voxels[n];
        }
        return new Volume(volume.geometry(), scaled);
    }
}
