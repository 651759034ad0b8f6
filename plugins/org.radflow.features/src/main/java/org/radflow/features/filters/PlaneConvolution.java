package org.radflow.features.filters;

import org.radflow.features.fourier.Fft;
import org.radflow.features.fourier.FftVolume;
import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/** Convolves every plane along two axes of a volume with complex kernels of one size, by the convolution theorem. Not thread-safe. */
final class PlaneConvolution {

    /** A kernel with its centre in the middle; x runs fastest. */
    record ComplexKernel(int radiusX, int radiusY, double[] re, double[] im) {}

    private final float[] voxels;
    private final int nx;
    private final int ny;
    private final int planes;
    private final int strideX;
    private final int strideY;
    private final int stridePlane;
    private final int[] sourceX;
    private final int[] sourceY;
    private final int width;
    private final int height;
    private final Fft alongX;
    private final Fft alongY;
    private final double[][] kernelRe;
    private final double[][] kernelIm;

    PlaneConvolution(Volume image, int axisX, int axisY, ComplexKernel[] kernels, Boundary boundary) {
        Geometry geometry = image.geometry();
        int[] strides = {1, geometry.size(0), geometry.size(0) * geometry.size(1)};
        int across = 3 - axisX - axisY;
        voxels = image.voxels();
        nx = geometry.size(axisX);
        ny = geometry.size(axisY);
        planes = geometry.size(across);
        strideX = strides[axisX];
        strideY = strides[axisY];
        stridePlane = strides[across];
        sourceX = sources(nx, kernels[0].radiusX, boundary);
        sourceY = sources(ny, kernels[0].radiusY, boundary);
        width = Fft.lengthFor(sourceX.length);
        height = Fft.lengthFor(sourceY.length);
        alongX = new Fft(width, height);
        alongY = new Fft(height, width);
        kernelRe = new double[kernels.length][];
        kernelIm = new double[kernels.length][];
        for (int k = 0; k < kernels.length; k++) {
            spectrum(kernels[k], k);
        }
    }

    /** Index of the voxel at every padded position; -1 where the value is 0. */
    private static int[] sources(int n, int radius, Boundary boundary) {
        int[] sources = new int[n + 2 * radius];
        for (int p = 0; p < sources.length; p++) {
            sources[p] = boundary.index(p - radius, n);
        }
        return sources;
    }

    private void spectrum(ComplexKernel kernel, int k) {
        double[] re = new double[width * height];
        double[] im = new double[width * height];
        int kernelWidth = 2 * kernel.radiusX + 1;
        for (int n = 0; n < kernel.re.length; n++) {
            int at = n / kernelWidth * width + n % kernelWidth;
            re[at] = kernel.re[n] / (width * height);
            im[at] = kernel.im[n] / (width * height);
        }
        alongY.transform(re, im);
        kernelRe[k] = FftVolume.transposed(re, width, height);
        kernelIm[k] = FftVolume.transposed(im, width, height);
        alongX.transform(kernelRe[k], kernelIm[k]);
    }

    /** Adds the mean over the kernels of the modulus of the response. */
    void addModuli(float[] sum) {
        for (int plane = 0; plane < planes; plane++) {
            Cancellation.check();
            double[] re = padded(plane * stridePlane);
            double[] im = new double[re.length];
            alongY.transform(re, im);
            double[] spectrumRe = FftVolume.transposed(re, width, height);
            double[] spectrumIm = FftVolume.transposed(im, width, height);
            alongX.transform(spectrumRe, spectrumIm);
            double[] moduli = new double[nx * ny];
            for (int k = 0; k < kernelRe.length; k++) {
                addModuli(spectrumRe, spectrumIm, kernelRe[k], kernelIm[k], moduli);
            }
            for (int n = 0; n < moduli.length; n++) {
                sum[plane * stridePlane + n / nx * strideY + n % nx * strideX] += (float) (moduli[n] / kernelRe.length);
            }
        }
    }

    private double[] padded(int start) {
        double[] padded = new double[width * height];
        for (int y = 0; y < sourceY.length; y++) {
            for (int x = 0; x < sourceX.length; x++) {
                if (sourceY[y] >= 0 && sourceX[x] >= 0) {
                    padded[y * width + x] = voxels[start + sourceY[y] * strideY + sourceX[x] * strideX];
                }
            }
        }
        return padded;
    }

    /** The kernel starts at the corner, so the response at a voxel stands two radii further than the padding before it begins. */
    private void addModuli(double[] imageRe, double[] imageIm, double[] filterRe, double[] filterIm, double[] moduli) {
        double[] re = new double[imageRe.length];
        double[] im = new double[imageRe.length];
        for (int n = 0; n < re.length; n++) {
            re[n] = imageRe[n] * filterRe[n] - imageIm[n] * filterIm[n];
            im[n] = imageRe[n] * filterIm[n] + imageIm[n] * filterRe[n];
        }
        alongX.transform(im, re);
        re = FftVolume.transposed(re, height, width);
        im = FftVolume.transposed(im, height, width);
        alongY.transform(im, re);
        int offsetX = sourceX.length - nx;
        int offsetY = sourceY.length - ny;
        for (int n = 0; n < moduli.length; n++) {
            int at = (n / nx + offsetY) * width + n % nx + offsetX;
            moduli[n] += Math.sqrt(re[at] * re[at] + im[at] * im[at]);
        }
    }
}
