package org.radflow.normalise.intensity;

import java.util.Arrays;
import java.util.List;

import org.radflow.image.Cancellation;
import org.radflow.image.Volume;

/**
 * A standard scale of intensities that is learned from training images: the histogram matching of Nyul, Udupa and Zhang 2000 (DOI
 * 10.1109/42.836373), with percentiles as landmarks. In each training image the outer landmarks are brought to the ends of the standard
 * range, and the mean of where its landmarks come to lie is the standard. Immutable and thread-safe.
 *
 * @param percents  the percentiles that are landmarks, ascending from 0 to 100
 * @param landmarks where they lie on the standard scale, ascending
 */
public record NyulScale(double[] percents, double[] landmarks) {

    /** Percentiles of the authors' best method: 1 %, the deciles and 99 %. */
    public static final double[] DECILES = {1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99};

    /** @throws IllegalArgumentException when numbers are missing, out of range or do not ascend */
    public NyulScale {
        requirePercents(percents);
        if (landmarks.length != percents.length || !ascends(landmarks)) {
            throw new IllegalArgumentException(
                "Landmarks: found %s, expected %d ascending intensities".formatted(Arrays.toString(landmarks), percents.length));
        }
        percents = percents.clone();
        landmarks = landmarks.clone();
    }

    /** @throws IllegalArgumentException unless there are at least two percentiles, ascending from 0 to 100 */
    public static void requirePercents(final double[] percents) {
        if (percents.length < 2 || !ascends(percents) || percents[0] < 0 || percents[percents.length - 1] > 100) {
            throw new IllegalArgumentException(
                "Percentiles: found %s, expected at least two ascending numbers from 0 to 100".formatted(Arrays.toString(percents)));
        }
    }

    private static boolean ascends(final double[] values) {
        for (int n = 0; n < values.length; n++) {
            if (!Double.isFinite(values[n]) || n > 0 && !(values[n] > values[n - 1])) {
                return false;
            }
        }
        return true;
    }

    /**
     * The landmarks of an image as they come to lie on the standard range.
     *
     * @throws IllegalArgumentException when two landmarks have the same intensity
     */
    public static double[] standardised(final Sample sample, final double[] percents, final double from, final double to) {
        final double[] found = landmarks(sample, percents);
        final double slope = (to - from) / (found[found.length - 1] - found[0]);
        return Arrays.stream(found).map(value -> from + slope * (value - found[0])).toArray();
    }

    /** The standard scale of training images, given the {@link #standardised} landmarks of each. */
    public static NyulScale learn(final double[] percents, final List<double[]> training) {
        if (training.isEmpty()) {
            throw new IllegalArgumentException("Training images: found none, expected at least one");
        }
        final double[] mean = new double[percents.length];
        for (final double[] landmarks : training) {
            for (int n = 0; n < mean.length; n++) {
                mean[n] += landmarks[n] / training.size();
            }
        }
        return new NyulScale(percents, mean);
    }

    /**
     * The image on the standard scale: piecewise linear between its own landmarks, which its sample gives; beyond them the outer pieces
     * go on. Voxels that are not finite stay as they are.
     *
     * @throws IllegalArgumentException when two landmarks have the same intensity
     */
    public Volume apply(final Volume volume, final Sample sample) {
        final double[] own = landmarks(sample, percents);
        final float[] voxels = volume.voxels();
        final float[] matched = new float[voxels.length];
        for (int n = 0; n < matched.length; n++) {
            Cancellation.check(n);
            matched[n] = Float.isFinite(voxels[n]) ? (float)match(voxels[n], own) : voxels[n];
        }
        return new Volume(volume.geometry(), matched);
    }

    private double match(final double intensity, final double[] own) {
        int piece = 0;
        while (piece < own.length - 2 && intensity >= own[piece + 1]) {
            piece++;
        }
        final double slope = (landmarks[piece + 1] - landmarks[piece]) / (own[piece + 1] - own[piece]);
        return landmarks[piece] + slope * (intensity - own[piece]);
    }

    private static double[] landmarks(final Sample sample, final double[] percents) {
        final double[] found = Arrays.stream(percents).map(sample::percentile).toArray();
        for (int n = 1; n < found.length; n++) {
            if (!(found[n] > found[n - 1])) {
                throw sample.unfit("the intensity %s at percentiles %s and %s".formatted((float)found[n], percents[n - 1], percents[n]),
                    "different ones");
            }
        }
        return found;
    }
}
