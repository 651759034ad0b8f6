package org.radflow.image.picture;

import java.util.Locale;

/**
 * The values that are shown from black to white, in the unit of the image.
 *
 * @param low value shown black
 * @param high value shown white, above low
 */
public record Window(double low, double high) {

    private static final int BINS = 1 << 16;

    /** @throws IllegalArgumentException if it is empty or not finite */
    public Window {
        if (!(high > low && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException("Window: found " + low + " to " + high + ", expected two numbers, the second above the first");
        }
    }

    /** Given by its middle and its width, as DICOM does. */
    public static Window centred(final double centre, final double width) {
        return new Window(centre - width / 2, centre + width / 2);
    }

    /**
     * A window for the modality of DICOM: soft tissue (-160 to 240 HU) for CT, from 0 to the 99.9th percentile for PT and NM, and from the 1st to the
     * 99th percentile for others.
     */
    public static Window ofModality(final String modality, final float[] voxels) {
        return switch (modality.strip().toUpperCase(Locale.ROOT)) {
            case "CT" -> new Window(-160, 240);
            case "PT", "NM" -> {
                final double high = ofPercentiles(voxels, 0, 99.9).high;
                yield new Window(0, high > 0 ? high : 1);
            }
            default -> ofPercentiles(voxels, 1, 99);
        };
    }

    /** Between two percentiles of the finite values, to 1/65,536 of their range; an image of one value gets a window around it. */
    public static Window ofPercentiles(final float[] voxels, final double from, final double to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        long count = 0;
        for (final float voxel : voxels) {
            if (Float.isFinite(voxel)) {
                least = Math.min(least, voxel);
                most = Math.max(most, voxel);
                count++;
            }
        }
        if (!(most > least)) {
            final double value = count > 0 ? least : 0;
            return new Window(value - Math.max(1, Math.abs(value) * 1e-6), value + Math.max(1, Math.abs(value) * 1e-6));
        }
        final long[] histogram = new long[BINS];
        final double scale = (BINS - 1) / (most - least);
        for (final float voxel : voxels) {
            if (Float.isFinite(voxel)) {
                histogram[(int)((voxel - least) * scale)]++;
            }
        }
        final int low = bin(histogram, count * from / 100);
        final int high = Math.max(low + 1, bin(histogram, count * to / 100));
        return new Window(least + low / scale, least + high / scale);
    }

    private static int bin(final long[] histogram, final double rank) {
        long sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += histogram[bin];
            if (sum > rank) {
                return bin;
            }
        }
        return BINS - 1;
    }

    /** 0 (black) to 255 (white). A value that is no number is black. */
    public int grey(final double value) {
        return value > low ? (int)Math.min(255, Math.rint(255 * (value - low) / (high - low))) : 0;
    }
}
