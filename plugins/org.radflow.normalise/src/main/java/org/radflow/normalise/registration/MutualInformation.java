package org.radflow.normalise.registration;

import java.util.Arrays;

/**
 * Negative mutual information of fixed and moving intensities, from a joint histogram of 32 x 32 bins: fixed intensities fall into bins,
 * moving ones are spread by cubic B-splines, so that the histogram has slopes (Mattes et al. 2003, DOI 10.1109/TMI.2003.809072). Not
 * thread-safe.
 */
final class MutualInformation implements Similarity.Measure {

    private static final int BINS = 32;
    /** Bins at each end that the range of moving intensities leaves to the reach of the B-splines. */
    private static final int MARGIN = 2;

    private final Overlay overlay;
    private final int[] fixedBin;
    private final double minimum;
    private final double width;
    private final double[][] joint = new double[BINS][BINS];

    MutualInformation(final Overlay overlay) {
        this.overlay = overlay;
        minimum = overlay.minimum();
        width = (overlay.maximum() - minimum) / (BINS - 2 * MARGIN - 1);
        final float[] fixed = overlay.fixed.values;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (final float value : fixed) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        fixedBin = new int[fixed.length];
        for (int n = 0; n < fixed.length; n++) {
            fixedBin[n] = (int)Math.min(BINS - 1, (fixed[n] - low) / ((double)high - low) * BINS);
        }
    }

    @Override
    public double of(final double[] slope) {
        for (final double[] row : joint) {
            Arrays.fill(row, 0);
        }
        final double part = 1.0 / overlay.inside();
        for (int n = 0; n < fixedBin.length; n++) {
            if (!Double.isNaN(overlay.values[n])) {
                final double place = place(overlay.values[n]);
                final int first = (int)place - 1;
                for (int bin = first; bin < first + 4; bin++) {
                    joint[fixedBin[n]][bin] += part * bSpline(place - bin);
                }
            }
        }
        final double[] moving = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            for (final double[] row : joint) {
                moving[bin] += row[bin];
            }
        }
        final double information = information(moving);
        for (int n = 0; n < fixedBin.length; n++) {
            if (!Double.isNaN(overlay.values[n])) {
                overlay.addSlope(n, -part * slope(n, moving), slope);
            }
        }
        return -information;
    }

    private double information(final double[] moving) {
        double information = 0;
        for (final double[] row : joint) {
            final double fixed = Arrays.stream(row).sum();
            for (int bin = 0; bin < BINS; bin++) {
                if (row[bin] > 0) {
                    information += row[bin] * Math.log(row[bin] / (fixed * moving[bin]));
                }
            }
        }
        return information;
    }

    /** Slope of the information with respect to the moving intensity of a sample, times the number of samples. */
    private double slope(final int n, final double[] moving) {
        final double place = place(overlay.values[n]);
        final double[] row = joint[fixedBin[n]];
        double slope = 0;
        for (int bin = (int)place - 1; bin < (int)place + 3; bin++) {
            if (row[bin] > 0) {
                slope += bSplineSlope(place - bin) * Math.log(row[bin] / moving[bin]);
            }
        }
        return slope / width;
    }

    /** Place in the histogram; the spline through the voxels may go a little beyond their range. */
    private double place(final double intensity) {
        return Math.max(1, Math.min(BINS - 2.5, (intensity - minimum) / width + MARGIN));
    }

    private static double bSpline(final double x) {
        final double distance = Math.abs(x);
        final double rest = Math.max(0, 2 - distance);
        return distance < 1 ? 2.0 / 3 - distance * distance * (2 - distance) / 2 : rest * rest * rest / 6;
    }

    private static double bSplineSlope(final double x) {
        final double distance = Math.abs(x);
        final double rest = Math.max(0, 2 - distance);
        return Math.signum(x) * (distance < 1 ? distance * (1.5 * distance - 2) : -rest * rest / 2);
    }
}
