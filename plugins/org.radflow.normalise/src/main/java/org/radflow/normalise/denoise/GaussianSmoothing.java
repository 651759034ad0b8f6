package org.radflow.normalise.denoise;

import java.util.Arrays;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * Convolution with a Gaussian, axis by axis, cut off at four standard deviations and normalised to sum 1. An axis with one voxel is left
 * alone.
 *
 * @param sigma standard deviation in mm, positive
 */
public record GaussianSmoothing(double sigma) implements Denoiser {

    private static final double CUT_OFF = 4;

    /** @throws IllegalArgumentException when sigma is not positive and finite */
    public GaussianSmoothing {
        Denoiser.requirePositive("Sigma (mm)", sigma);
    }

    @Override
    public Volume apply(final Volume volume) {
        Denoiser.requireFinite(volume);
        final Geometry grid = volume.geometry();
        float[] voxels = volume.voxels();
        for (int axis = 0; axis < 3; axis++) {
            if (grid.size(axis) > 1) {
                voxels = convolve(voxels, grid, axis, kernel(sigma / grid.spacing(axis)));
            }
        }
        return new Volume(grid, voxels);
    }

    private static double[] kernel(final double sigma) {
        final int reach = (int)Math.floor(CUT_OFF * sigma + 0.5);
        final double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int n = 0; n < kernel.length; n++) {
            final double x = (n - reach) / sigma;
            kernel[n] = Math.exp(-0.5 * x * x);
            sum += kernel[n];
        }
        for (int n = 0; n < kernel.length; n++) {
            kernel[n] /= sum;
        }
        return kernel;
    }

    private static float[] convolve(final float[] voxels, final Geometry grid, final int axis, final double[] kernel) {
        final int reach = kernel.length / 2;
        final int[] mirrored = MirroredIndex.range(grid.size(axis), reach);
        final float[] result = new float[voxels.length];
        final double[] row = new double[grid.size(0)];
        for (int k = 0; k < grid.size(2); k++) {
            Cancellation.check();
            for (int j = 0; j < grid.size(1); j++) {
                final int start = grid.index(0, j, k);
                Arrays.fill(row, 0);
                for (int tap = 0; tap < kernel.length; tap++) {
                    switch (axis) {
                        case 0 -> addAlong(voxels, start, mirrored, tap, kernel[tap], row);
                        case 1 -> add(voxels, grid.index(0, mirrored[j + tap], k), kernel[tap], row);
                        default -> add(voxels, grid.index(0, j, mirrored[k + tap]), kernel[tap], row);
                    }
                }
                for (int i = 0; i < row.length; i++) {
                    result[start + i] = (float)row[i];
                }
            }
        }
        return result;
    }

    private static void add(final float[] voxels, final int start, final double weight, final double[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] += weight * voxels[start + i];
        }
    }

    private static void addAlong(final float[] voxels, final int start, final int[] mirrored, final int tap, final double weight,
        final double[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] += weight * voxels[start + mirrored[i + tap]];
        }
    }
}
