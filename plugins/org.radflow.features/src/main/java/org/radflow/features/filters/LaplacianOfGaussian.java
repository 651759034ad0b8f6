package org.radflow.features.filters;

import java.util.ArrayList;
import java.util.List;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * Laplacian of Gaussian (IBSI 2 manual): the kernel -(1/sigma^2) (1/(sqrt(2 pi) sigma))^D (D - |k|^2/sigma^2) exp(-|k|^2/(2 sigma^2))
 * at the voxel centres k, as a sum of D separable kernels. Sigma counts in voxels along each axis, so responses are per voxel squared.
 *
 * @param sigma  scale in mm
 * @param cutOff half-width of the kernel in sigma, rounded to voxels; IBSI tests use 4
 */
public record LaplacianOfGaussian(Extent extent, double sigma, double cutOff, Boundary boundary) implements ImageFilter {

    /** @throws IllegalArgumentException if sigma or the cut-off is not positive and finite */
    public LaplacianOfGaussian {
        Parameters.positive("Laplacian of Gaussian, sigma (mm)", sigma);
        Parameters.positive("Laplacian of Gaussian, cut-off (sigma)", cutOff);
    }

    @Override
    public Volume apply(Volume image) {
        Geometry geometry = image.geometry();
        float[] sum = new float[image.voxels().length];
        for (int derived = 0; derived < extent.axes(); derived++) {
            List<List<Kernel>> kernels = new ArrayList<>();
            for (int axis = 0; axis < extent.axes(); axis++) {
                double voxels = sigma / geometry.spacing(axis);
                Kernel gaussian = gaussian(voxels, cutOff);
                kernels.add(List.of(axis == derived ? secondDerivative(gaussian, voxels) : gaussian));
            }
            float[] response = new SeparableFilter(kernels, boundary, null).apply(image).voxels();
            for (int n = 0; n < sum.length; n++) {
                sum[n] += response[n];
            }
        }
        return new Volume(geometry, sum);
    }

    /** exp(-k^2/(2 sigma^2)) / (sqrt(2 pi) sigma) for |k| up to floor(cutOff sigma + 1/2); sigma in voxels. */
    static Kernel gaussian(double sigma, double cutOff) {
        int radius = Parameters.radius("Gaussian kernel", cutOff * sigma);
        double[] weights = new double[2 * radius + 1];
        for (int k = -radius; k <= radius; k++) {
            weights[k + radius] = Math.exp(-k * k / (2 * sigma * sigma)) / (Math.sqrt(2 * Math.PI) * sigma);
        }
        return Kernel.of(weights);
    }

    private static Kernel secondDerivative(Kernel gaussian, double sigma) {
        double[] weights = gaussian.weights().clone();
        int radius = weights.length / 2;
        for (int k = -radius; k <= radius; k++) {
            weights[k + radius] *= (k * k / (sigma * sigma) - 1) / (sigma * sigma);
        }
        return Kernel.of(weights);
    }

    @Override
    public String label() {
        return "log-" + Parameters.text(sigma) + "mm" + (cutOff == 4 ? "" : "-cut" + Parameters.text(cutOff)) + "-" + extent.suffix() + boundary.suffix();
    }
}
