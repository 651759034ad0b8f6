package org.radflow.segment;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/** Length of the gradient of an image, per mm: central differences, at the image's border one-sided ones; an axis of one voxel has none. */
public final class GradientMagnitude {

    private GradientMagnitude() {}

    /** @param sigma standard deviation in mm of a Gaussian that smooths the image before; 0: none */
    public static Volume of(Volume image, double sigma) {
        Geometry grid = image.geometry();
        float[] voxels = sigma == 0 ? image.voxels() : Gaussian.smooth(image.voxels(), grid, sigma, Extent.VOLUME);
        float[] magnitude = new float[voxels.length];
        int nx = grid.size(0);
        int ny = grid.size(1);
        int v = 0;
        for (int k = 0; k < grid.size(2); k++) {
            Cancellation.check();
            for (int j = 0; j < ny; j++) {
                for (int i = 0; i < nx; i++) {
                    double x = slope(voxels, v, i, nx, 1) / grid.spacing(0);
                    double y = slope(voxels, v, j, ny, nx) / grid.spacing(1);
                    double z = slope(voxels, v, k, grid.size(2), nx * ny) / grid.spacing(2);
                    magnitude[v++] = (float) Math.sqrt(x * x + y * y + z * z);
                }
            }
        }
        return new Volume(grid, magnitude);
    }

    /** Per voxel, at the place in a line of n voxels. */
    private static double slope(float[] voxels, int v, int place, int n, int stride) {
        int before = place > 0 ? 1 : 0;
        int after = place < n - 1 ? 1 : 0;
        return n == 1 ? 0 : ((double) voxels[v + after * stride] - voxels[v - before * stride]) / (before + after);
    }
}
