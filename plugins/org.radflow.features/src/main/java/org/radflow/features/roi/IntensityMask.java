package org.radflow.features.roi;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/** The voxels that re-segmentation leaves of a mask, all with finite intensities, and the range and the sum of these. */
final class IntensityMask {

    private final float[] intensities;
    private final Geometry grid;
    private final byte[] given;
    private final int[] box;
    private byte[] kept;
    private int count;
    private double sum;
    private float lowest = Float.POSITIVE_INFINITY;
    private float highest = Float.NEGATIVE_INFINITY;

    /**
     * @param mask on the grid of the image
     * @param box  inclusive index bounds of the mask
     */
    IntensityMask(Volume image, byte[] mask, int[] box, Resegmentation resegmentation) {
        this.intensities = image.voxels();
        this.grid = image.geometry();
        this.given = mask;
        this.box = box;
        this.kept = mask;
        double lower = Math.max(resegmentation.lower(), -Float.MAX_VALUE);
        double upper = Math.min(resegmentation.upper(), Float.MAX_VALUE);
        if (resegmentation.hasOutlierFilter()) {
            double mean = mean(0, 1);
            double deviation = resegmentation.outlierSigma() * Math.sqrt(mean(mean, 2));
            lower = Math.max(lower, mean - deviation);
            upper = Math.min(upper, mean + deviation);
        }
        double from = lower;
        double to = upper;
        Stretches.forEach(mask, grid, box, (start, end) -> keep(start, end, from, to));
    }

    private void keep(int from, int to, double lower, double upper) {
        float least = lowest;
        float greatest = highest;
        double seen = sum;
        int removed = 0;
        for (int v = from; v < to; v++) {
            float x = intensities[v];
            if (x >= lower && x <= upper) {
                least = x < least ? x : least;
                greatest = x > greatest ? x : greatest;
                seen += x;
            } else {
                kept = kept == given ? given.clone() : kept;
                kept[v] = 0;
                removed++;
            }
        }
        lowest = least;
        highest = greatest;
        sum = seen;
        count += to - from - removed;
    }

    /** Mean of (x - centre)^power over the finite intensities of the mask that was given. */
    private double mean(double centre, int power) {
        double[] sum = new double[1];
        int[] finite = new int[1];
        Stretches.forEach(given, grid, box, (from, to) -> {
            for (int v = from; v < to; v++) {
                if (Float.isFinite(intensities[v])) {
                    double d = intensities[v] - centre;
                    sum[0] += power == 1 ? d : d * d;
                    finite[0]++;
                }
            }
        });
        return sum[0] / finite[0];
    }

    /** 0 or 1; the array that was given where all its voxels are kept, so that a large region holds one mask. */
    byte[] voxels() {
        return kept;
    }

    int count() {
        return count;
    }

    /** Of the intensities, in voxel order. */
    double sum() {
        return sum;
    }

    /** Lowest and highest intensity; infinite where no voxel is left. */
    float[] range() {
        return new float[] {lowest, highest};
    }
}
