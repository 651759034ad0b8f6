package org.radflow.normalise.intensity;

import java.util.Arrays;
import java.util.Optional;

import org.radflow.image.Cancellation;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.Sorting;

/**
 * The finite intensities of a region in ascending order, in the unit of the image. Voxels that are not finite (NaN, infinite) are left
 * out. Immutable and thread-safe. It ends early to collect them when the thread is interrupted.
 */
public final class Sample {

    private static final double SAME_GRID_MM = 0.01;

    private final String region;
    private final float[] sorted;

    private Sample(final String region, final float[] sorted) {
        this.region = region;
        this.sorted = sorted;
    }

    /**
     * The intensities of a whole image.
     *
     * @throws IllegalArgumentException when no voxel is finite
     */
    public static Sample of(final Volume volume) {
        return sample("Image", volume.voxels(), null);
    }

    /**
     * The intensities inside a mask.
     *
     * @throws IllegalArgumentException when the mask lies on another grid (by more than 0.01 mm), or holds no finite voxel
     */
    public static Sample of(final Volume volume, final Mask mask) {
        requireSameGrid(volume, mask);
        return sample("Mask", volume.voxels(), mask.voxels());
    }

    /** @throws IllegalArgumentException saying by how many mm the grids of image and mask differ, when by more than 0.01 mm */
    public static void requireSameGrid(final Volume volume, final Mask mask) {
        final Optional<String> difference = volume.geometry().difference(mask.geometry(), SAME_GRID_MM);
        if (difference.isPresent()) {
            throw new IllegalArgumentException("The mask lies on another grid than the image: " + difference.get());
        }
    }

    private static Sample sample(final String region, final float[] voxels, final byte[] inside) {
        final float[] values = new float[voxels.length];
        int count = 0;
        for (int n = 0; n < voxels.length; n++) {
            Cancellation.check(n);
            if ((inside == null || inside[n] != 0) && Float.isFinite(voxels[n])) {
                values[count++] = voxels[n];
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException(region + ": found no finite voxel, expected at least one");
        }
        final float[] sorted = Arrays.copyOf(values, count);
        Sorting.ascending(sorted, count, values);
        return new Sample(region, sorted);
    }

    /** The part of the sample from a rank (inclusive) to a rank (exclusive). */
    Sample ranks(final int from, final int to) {
        return new Sample(region, Arrays.copyOfRange(sorted, from, to));
    }

    /** Number of intensities. */
    public int size() {
        return sorted.length;
    }

    /** The n-th smallest intensity. */
    float get(final int n) {
        return sorted[n];
    }

    public double minimum() {
        return sorted[0];
    }

    public double maximum() {
        return sorted[sorted.length - 1];
    }

    /** Arithmetic mean, summed in ascending order. */
    public double mean() {
        double sum = 0;
        for (final float value : sorted) {
            sum += value;
        }
        return sum / sorted.length;
    }

    /** Standard deviation of the population: the root of the mean squared distance from the mean. */
    public double deviation() {
        final double mean = mean();
        double sum = 0;
        for (final float value : sorted) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / sorted.length);
    }

    /**
     * Percentile by linear interpolation between ranks, rank 0 the smallest and rank n - 1 the largest (Hyndman and Fan 1996, type 7).
     *
     * @param percent 0 to 100
     */
    public double percentile(final double percent) {
        final double rank = percent / 100 * (sorted.length - 1);
        final int lower = (int)Math.floor(rank);
        final int upper = Math.min(sorted.length - 1, lower + 1);
        return sorted[lower] + (rank - lower) * ((double)sorted[upper] - sorted[lower]);
    }

    public double median() {
        return percentile(50);
    }

    /** Number of intensities below a value. */
    int below(final double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The error of a method that cannot work on this sample. */
    IllegalArgumentException unfit(final String found, final String expected) {
        return new IllegalArgumentException("%s: found %s, expected %s".formatted(region, found, expected));
    }
}
