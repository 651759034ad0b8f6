package org.radflow.normalise.denoise;

import java.util.Arrays;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * Standard deviation of white noise from pseudo-residuals, the scaled difference of a voxel and the mean of its neighbours by faces, with
 * the median absolute deviation (Gasser, Sroka and Jennen-Steinmetz 1986; Coupé et al. 2008, DOI 10.1109/TMI.2007.906087). Of large images
 * every n-th voxel counts.
 */
final class NoiseLevel {

    /** Standard deviation of a normal distribution whose median absolute deviation is 1. */
    private static final double NORMAL = 1.482602218505602;

    private static final int MOST_RESIDUALS = 2_000_000;

    private NoiseLevel() {
    }

    /** In the unit of the image; 0 when no voxel has neighbours on both sides along every axis that has more than one voxel. */
    static double of(final Volume volume) {
        final Geometry grid = volume.geometry();
        final float[] voxels = volume.voxels();
        final int thinning = 1 + voxels.length / MOST_RESIDUALS;
        final double[] residuals = new double[1 + voxels.length / thinning];
        int count = 0;
        for (int n = 0; n < voxels.length; n += thinning) {
            double sum = 0;
            int neighbours = 0;
            boolean border = false;
            int stride = 1;
            for (int axis = 0; axis < 3; axis++) {
                final int size = grid.size(axis);
                final int place = n / stride % size;
                if (size > 1) {
                    border |= place == 0 || place == size - 1;
                    if (!border) {
                        sum += voxels[n - stride] + (double)voxels[n + stride];
                        neighbours += 2;
                    }
                }
                stride *= size;
            }
            if (!border && neighbours > 0) {
                residuals[count++] = Math.sqrt(neighbours / (neighbours + 1.0)) * (voxels[n] - sum / neighbours);
            }
        }
        return count == 0 ? 0 : NORMAL * medianDeviation(Arrays.copyOf(residuals, count));
    }

    private static double medianDeviation(final double[] values) {
        Arrays.sort(values);
        final double median = values[values.length / 2];
        final double[] deviations = Arrays.stream(values).map(value -> Math.abs(value - median)).sorted().toArray();
        return deviations[deviations.length / 2];
    }
}
