package org.radflow.normalise.denoise;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.normalise.Sorting;

/**
 * Smoothing that stops at edges (Perona and Malik 1990, DOI 10.1109/34.56205): {@code du/dt = div(g(|grad u|) grad u)}, by explicit
 * steps over the differences of voxels with common faces, {@code g(d) = exp(-(d / contrast)^2)} with d the difference over the distance in
 * mm. Without edges the result is a Gaussian with the standard deviation {@code scale}.
 *
 * @param scale    in mm; the diffusion time is scale² / 2
 * @param contrast gradient in intensity per mm above which edges are kept; 0 takes the 90th percentile of the image's, as the authors do
 */
public record AnisotropicDiffusion(double scale, double contrast) implements Denoiser {

    /** Part of the longest stable time step that is used. */
    private static final double SAFETY = 0.9;
    private static final double EDGE_PERCENTILE = 0.9;
    private static final int MOST_GRADIENTS = 2_000_000;

    /** @throws IllegalArgumentException when scale is not positive or contrast is negative */
    public AnisotropicDiffusion {
        Denoiser.requirePositive("Scale (mm)", scale);
        if (!(contrast >= 0 && Double.isFinite(contrast))) {
            throw new IllegalArgumentException("Contrast: found " + contrast + ", expected 0 (from the image) or a positive number");
        }
    }

    /** The image; itself when it has one voxel or no differences. */
    @Override
    public Volume apply(final Volume volume) {
        Denoiser.requireFinite(volume);
        final Geometry grid = volume.geometry();
        double rate = 0;
        for (int axis = 0; axis < 3; axis++) {
            rate += grid.size(axis) > 1 ? 2 / (grid.spacing(axis) * grid.spacing(axis)) : 0;
        }
        final double edge = contrast > 0 ? contrast : edge(volume);
        if (rate == 0 || edge == 0) {
            return volume;
        }
        final double time = scale * scale / 2;
        final int steps = (int)Math.ceil(time * rate / SAFETY);
        float[] voxels = volume.voxels();
        for (int step = 0; step < steps; step++) {
            voxels = step(voxels, grid, time / steps, edge);
        }
        return new Volume(grid, voxels);
    }

    private static float[] step(final float[] voxels, final Geometry grid, final double time, final double edge) {
        final double[] change = new double[voxels.length];
        int stride = 1;
        for (int axis = 0; axis < 3; axis++) {
            final int size = grid.size(axis);
            final double spacing = grid.spacing(axis);
            for (int n = 0; n < voxels.length - stride; n++) {
                Cancellation.check(n);
                if (n / stride % size < size - 1) {
                    final double gradient = (voxels[n + stride] - (double)voxels[n]) / spacing;
                    final double ratio = gradient / edge;
                    final double flow = time * Math.exp(-ratio * ratio) * gradient / spacing;
                    change[n] += flow;
                    change[n + stride] -= flow;
                }
            }
            stride *= size;
        }
        final float[] next = new float[voxels.length];
        for (int n = 0; n < next.length; n++) {
            next[n] = (float)(voxels[n] + change[n]);
        }
        return next;
    }

    /** The 90th percentile of the absolute differences of voxels with common faces, per mm; of large images every n-th. */
    private static double edge(final Volume volume) {
        final Geometry grid = volume.geometry();
        final float[] voxels = volume.voxels();
        final int thinning = 1 + voxels.length / MOST_GRADIENTS;
        final float[] gradients = new float[3 * (1 + voxels.length / thinning)];
        int count = 0;
        int stride = 1;
        for (int axis = 0; axis < 3; axis++) {
            for (int n = 0; n < voxels.length - stride; n += thinning) {
                if (n / stride % grid.size(axis) < grid.size(axis) - 1) {
                    gradients[count++] = (float)(Math.abs(voxels[n + stride] - (double)voxels[n]) / grid.spacing(axis));
                }
            }
            stride *= grid.size(axis);
        }
        Sorting.ascending(gradients, count, new float[count]);
        return count == 0 ? 0 : gradients[(int)(EDGE_PERCENTILE * (count - 1))];
    }
}
