package org.radflow.normalise.denoise;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * The mean of the voxels of a search box, each weighted by how alike the boxes (patches) around the two voxels are (Buades, Coll and Morel
 * 2005, DOI 10.1109/CVPR.2005.38): {@code exp(-max(0, d - 2 s^2) / h^2)}, where d is the mean squared difference of the patches, s the
 * standard deviation of the noise and h = strength · s. For each shift the differences of all patches come from running sums
 * (Darbon et al. 2008, DOI 10.1109/ISBI.2008.4541250), so the time does not depend on the patch. Neighbours outside the image
 * take no part.
 *
 * @param patch    half edge of a patch in mm, rounded to whole voxels along each axis, not negative
 * @param search   half edge of the search box in mm, rounded likewise, positive
 * @param strength h as a multiple of the noise, positive
 * @param noise    standard deviation of the noise in the unit of the image; 0 estimates it from the image ({@code NoiseLevel})
 */
public record NonLocalMeans(double patch, double search, double strength, double noise) implements Denoiser {

    /** @throws IllegalArgumentException when a number is out of its range */
    public NonLocalMeans {
        Denoiser.requirePositive("Search radius (mm)", search);
        Denoiser.requirePositive("Strength", strength);
        if (!(patch >= 0 && noise >= 0 && Double.isFinite(patch) && Double.isFinite(noise))) {
            throw new IllegalArgumentException(
                "Patch radius (mm) and noise: found %s and %s, expected 0 or positive numbers".formatted(patch, noise));
        }
    }

    /** The image; itself when it has no noise. */
    @Override
    public Volume apply(final Volume volume) {
        Denoiser.requireFinite(volume);
        final double sigma = noise > 0 ? noise : NoiseLevel.of(volume);
        if (!(sigma > 0)) {
            return volume;
        }
        final Geometry grid = volume.geometry();
        final int[] half = voxels(grid, search);
        final PatchDistance distance = new PatchDistance(volume, voxels(grid, patch), half);
        final float[] source = volume.voxels();
        final double[] sum = new double[source.length];
        final double[] weights = new double[source.length];
        for (int n = 0; n < source.length; n++) {
            sum[n] = source[n];
            weights[n] = 1;
        }
        for (int c = 0; c <= half[2]; c++) {
            for (int b = c == 0 ? 0 : -half[1]; b <= half[1]; b++) {
                for (int a = c == 0 && b == 0 ? 1 : -half[0]; a <= half[0]; a++) {
                    addShift(source, grid, distance.shifted(a, b, c), new int[]{a, b, c}, sigma, sum, weights);
                }
            }
        }
        final float[] means = new float[source.length];
        for (int n = 0; n < means.length; n++) {
            means[n] = (float)(sum[n] / weights[n]);
        }
        return new Volume(grid, means);
    }

    /** The weight of two voxels is the same in both directions. */
    private void addShift(final float[] source, final Geometry grid, final float[] distance, final int[] shift, final double sigma,
        final double[] sum, final double[] weights) {
        final double twoVariances = 2 * sigma * sigma;
        final double h2 = strength * strength * sigma * sigma;
        final int offset = grid.index(shift[0], shift[1], shift[2]);
        for (int k = Math.max(0, -shift[2]); k < grid.size(2) - Math.max(0, shift[2]); k++) {
            Cancellation.check();
            for (int j = Math.max(0, -shift[1]); j < grid.size(1) - Math.max(0, shift[1]); j++) {
                final int row = grid.index(0, j, k);
                final int end = row + grid.size(0) - Math.max(0, shift[0]);
                for (int n = row + Math.max(0, -shift[0]); n < end; n++) {
                    final double excess = distance[n] - twoVariances;
                    final double weight = excess <= 0 ? 1 : Math.exp(-excess / h2);
                    sum[n] += weight * source[n + offset];
                    weights[n] += weight;
                    sum[n + offset] += weight * source[n];
                    weights[n + offset] += weight;
                }
            }
        }
    }

    private static int[] voxels(final Geometry grid, final double radius) {
        final int[] half = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            half[axis] = grid.size(axis) == 1 ? 0 : (int)Math.rint(radius / grid.spacing(axis));
        }
        return half;
    }
}
