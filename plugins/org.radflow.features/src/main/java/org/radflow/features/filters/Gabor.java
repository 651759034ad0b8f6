package org.radflow.features.filters;

import org.radflow.features.filters.PlaneConvolution.ComplexKernel;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * Modulus of the response to Gabor kernels in planes (IBSI 2 manual): exp(-(u^2 + gamma^2 v^2) / (2 sigma^2) + 2 pi i u / lambda)
 * with u = x cos(theta) + y sin(theta), v = -x sin(theta) + y cos(theta) and x, y in mm along the two axes of the plane. With steps, the
 * responses for theta, theta + step, ... below theta + 2 pi are averaged. The kernel ends 5 standard deviations of its longer axis from
 * its centre.
 *
 * @param sigma      scale in mm
 * @param lambda     wavelength in mm
 * @param gamma      aspect ratio: standard deviation along the wave over that across it
 * @param theta      orientation in radians, from axis i towards axis j
 * @param steps      orientations of a full turn that are averaged; 1: theta alone
 * @param orthogonal whether the responses in the planes ij, ik and jk are averaged; else planes ij (slices) alone
 */
public record Gabor(double sigma, double lambda, double gamma, double theta, int steps, boolean orthogonal, Boundary boundary)
        implements ImageFilter {

    private static final double CUT_OFF = 5;

    /** @throws IllegalArgumentException if a length or the aspect ratio is not positive, or steps is outside 1 to 360 */
    public Gabor {
        Parameters.positive("Gabor filter, sigma (mm)", sigma);
        Parameters.positive("Gabor filter, lambda (mm)", lambda);
        Parameters.positive("Gabor filter, gamma", gamma);
        if (!Double.isFinite(theta)) {
            throw new IllegalArgumentException("Gabor filter, theta (radians): found " + theta + ", expected a finite number");
        }
        if (steps < 1 || steps > 360) {
            throw new IllegalArgumentException("Gabor filter, steps: found " + steps + ", expected 1 to 360");
        }
    }

    @Override
    public Volume apply(Volume image) {
        float[] sum = new float[image.voxels().length];
        int[][] planes = orthogonal ? new int[][] {{0, 1}, {0, 2}, {1, 2}} : new int[][] {{0, 1}};
        for (int[] plane : planes) {
            new PlaneConvolution(image, plane[0], plane[1], kernels(image.geometry(), plane[0], plane[1]), boundary).addModuli(sum);
        }
        for (int n = 0; n < sum.length; n++) {
            sum[n] /= planes.length;
        }
        return new Volume(image.geometry(), sum);
    }

    /** Half a turn further the kernel is the complex conjugate, with the same modulus for a real image: an even number of steps is halved. */
    private ComplexKernel[] kernels(Geometry geometry, int axisX, int axisY) {
        ComplexKernel[] kernels = new ComplexKernel[steps % 2 == 0 ? steps / 2 : steps];
        for (int step = 0; step < kernels.length; step++) {
            kernels[step] = kernel(theta + 2 * Math.PI * step / steps, geometry.spacing(axisX), geometry.spacing(axisY));
        }
        return kernels;
    }

    private ComplexKernel kernel(double angle, double spacingX, double spacingY) {
        double reach = CUT_OFF * sigma * Math.max(1, 1 / gamma);
        int radiusX = Parameters.radius("Gabor filter", reach / spacingX);
        int radiusY = Parameters.radius("Gabor filter", reach / spacingY);
        int width = 2 * radiusX + 1;
        double[] re = new double[width * (2 * radiusY + 1)];
        double[] im = new double[re.length];
        for (int n = 0; n < re.length; n++) {
            double x = (n % width - radiusX) * spacingX;
            double y = (n / width - radiusY) * spacingY;
            double u = x * Math.cos(angle) + y * Math.sin(angle);
            double v = -x * Math.sin(angle) + y * Math.cos(angle);
            double envelope = Math.exp(-(u * u + gamma * gamma * v * v) / (2 * sigma * sigma));
            re[n] = envelope * Math.cos(2 * Math.PI * u / lambda);
            im[n] = envelope * Math.sin(2 * Math.PI * u / lambda);
        }
        return new ComplexKernel(radiusX, radiusY, re, im);
    }

    @Override
    public String label() {
        return "gabor-" + Parameters.text(sigma) + "mm-" + Parameters.text(lambda) + "mm-" + Parameters.text(gamma) + "-"
                + Parameters.text(theta) + "-" + steps + (orthogonal ? "-planes" : "") + boundary.suffix();
    }
}
