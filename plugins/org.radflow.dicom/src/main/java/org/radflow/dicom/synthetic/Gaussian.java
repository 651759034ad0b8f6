package org.radflow.dicom.synthetic;

/** Gaussian smoothing along one axis of an array, zero beyond its ends. */
final class Gaussian {

    private Gaussian() {
    }

    /**
     * Smooths all lines of an axis.
     *
     * @param size number of voxels along i (fastest), j and k
     * @param sigma standard deviation in voxels; nothing happens when it is 0
     * @param unitVariance whether white noise keeps its variance, instead of a constant its value
     */
    static void smooth(float[] voxels, int[] size, int axis, double sigma, boolean unitVariance) {
        if (sigma == 0) {
            return;
        }
        double[] kernel = kernel(sigma, unitVariance);
        int reach = kernel.length / 2;
        int stride = axis == 0 ? 1 : axis == 1 ? size[0] : size[0] * size[1];
        int length = size[axis];
        float[] line = new float[length];
        for (int start = 0; start < voxels.length; start++) {
            if (start / stride % length != 0) {
                continue;
            }
            for (int n = 0; n < length; n++) {
                line[n] = voxels[start + n * stride];
            }
            for (int n = 0; n < length; n++) {
                double sum = 0;
                for (int m = Math.max(0, n - reach); m <= Math.min(length - 1, n + reach); m++) {
                    sum += kernel[m - n + reach] * line[m];
                }
                voxels[start + n * stride] = (float)sum;
            }
        }
    }

    private static double[] kernel(double sigma, boolean unitVariance) {
        int reach = (int)Math.ceil(3 * sigma);
        double[] kernel = new double[2 * reach + 1];
        double norm = 0;
        for (int n = 0; n < kernel.length; n++) {
            double x = (n - reach) / sigma;
            kernel[n] = StrictMath.exp(-x * x / 2);
            norm += unitVariance ? kernel[n] * kernel[n] : kernel[n];
        }
        norm = unitVariance ? Math.sqrt(norm) : norm;
        for (int n = 0; n < kernel.length; n++) {
            kernel[n] /= norm;
        }
        return kernel;
    }
}
