package org.radflow.features.morphology;

import java.util.Arrays;

import org.radflow.features.fourier.Fft;
import org.radflow.features.roi.UndefinedFeatureException;

/**
 * Convolution on a voxel grid with the kernel 1 / distance (mm, 0 at distance 0), by Fourier transform on a zero-padded grid, so nothing
 * wraps around. O(N log N) for a box of N voxels; against the direct sum over pairs the relative error is below 1e-9.
 */
final class InverseDistance {

    /** Most voxels of a box: 256 cubed, for which the transform takes about 1 GB. */
    private static final long MOST_VOXELS = 1L << 24;

    private final int[] size;
    private final int[] padded;
    /** Transform of the kernel, which is real and even: indices 0..padded/2 on each axis, x fastest. */
    private final double[] spectrum;
    private final int[] half;

    /**
     * @param size voxels of the box along each axis
     * @throws UndefinedFeatureException if the box has more than 2^24 voxels
     */
    InverseDistance(int[] size, double[] spacing) {
        long voxels = (long) size[0] * size[1] * size[2];
        if (voxels > MOST_VOXELS) {
            throw new UndefinedFeatureException("Spatial autocorrelation is computed in boxes of up to " + MOST_VOXELS
                    + " voxels; the box around this region has " + voxels);
        }
        this.size = size;
        this.padded = new int[3];
        this.half = new int[3];
        for (int a = 0; a < 3; a++) {
            padded[a] = Fft.lengthFor(2 * size[a] - 1);
            half[a] = padded[a] / 2 + 1;
        }
        this.spectrum = kernel(spacing);
        int stride = 1;
        for (int a = 0; a < 3; a++) {
            transformEven(a, stride);
            stride *= half[a];
        }
    }

    private double[] kernel(double[] spacing) {
        double[] kernel = new double[half[0] * half[1] * half[2]];
        int next = 0;
        for (int k = 0; k < half[2]; k++) {
            for (int j = 0; j < half[1]; j++) {
                for (int i = 0; i < half[0]; i++) {
                    double x = i * spacing[0];
                    double y = j * spacing[1];
                    double z = k * spacing[2];
                    kernel[next++] = i + j + k == 0 ? 0 : 1 / Math.sqrt(x * x + y * y + z * z);
                }
            }
        }
        return kernel;
    }

    /** Transforms the even, real series along an axis in place; they stay even and real. */
    private void transformEven(int axis, int stride) {
        int n = padded[axis];
        int h = half[axis];
        int blocks = spectrum.length / (h * stride);
        Fft fft = new Fft(n, stride);
        double[] re = new double[n * stride];
        double[] im = new double[n * stride];
        for (int block = 0; block < blocks; block++) {
            int start = block * h * stride;
            Arrays.fill(im, 0);
            for (int t = 0; t < n; t++) {
                System.arraycopy(spectrum, start + Math.min(t, n - t) * stride, re, t * stride, stride);
            }
            fft.transform(re, im);
            System.arraycopy(re, 0, spectrum, start, h * stride);
        }
    }

    /**
     * Convolves two real images at once.
     *
     * @param f first image, x fastest; replaced by its convolution
     * @param g second image, likewise
     */
    void convolve(double[] f, double[] g) {
        int plane = padded[0] * padded[1];
        double[][] re = new double[size[2]][plane];
        double[][] im = new double[size[2]][plane];
        Fft alongX = new Fft(padded[0], size[1]);
        Fft alongY = new Fft(padded[1], padded[0]);
        double[] lineRe = new double[padded[0] * size[1]];
        double[] lineIm = new double[padded[0] * size[1]];
        for (int k = 0; k < size[2]; k++) {
            Arrays.fill(lineRe, 0);
            Arrays.fill(lineIm, 0);
            transpose(f, k, lineRe);
            transpose(g, k, lineIm);
            alongX.transform(lineRe, lineIm);
            for (int i = 0; i < padded[0]; i++) {
                for (int j = 0; j < size[1]; j++) {
                    re[k][j * padded[0] + i] = lineRe[i * size[1] + j];
                    im[k][j * padded[0] + i] = lineIm[i * size[1] + j];
                }
            }
            alongY.transform(re[k], im[k]);
        }
        multiplyAlongZ(re, im);
        for (int k = 0; k < size[2]; k++) {
            alongY.transform(im[k], re[k]);
            for (int i = 0; i < padded[0]; i++) {
                for (int j = 0; j < size[1]; j++) {
                    lineRe[i * size[1] + j] = re[k][j * padded[0] + i];
                    lineIm[i * size[1] + j] = im[k][j * padded[0] + i];
                }
            }
            alongX.transform(lineIm, lineRe);
            transposeBack(lineRe, f, k);
            transposeBack(lineIm, g, k);
        }
    }

    private void transpose(double[] image, int k, double[] line) {
        for (int j = 0; j < size[1]; j++) {
            for (int i = 0; i < size[0]; i++) {
                line[i * size[1] + j] = image[i + size[0] * (j + size[1] * k)];
            }
        }
    }

    private void transposeBack(double[] line, double[] image, int k) {
        double norm = (double) padded[0] * padded[1] * padded[2];
        for (int j = 0; j < size[1]; j++) {
            for (int i = 0; i < size[0]; i++) {
                image[i + size[0] * (j + size[1] * k)] = line[i * size[1] + j] / norm;
            }
        }
    }

    /** For each row of the transformed planes: transform along z, multiply by the kernel's spectrum, transform back. */
    private void multiplyAlongZ(double[][] re, double[][] im) {
        int nx = padded[0];
        Fft alongZ = new Fft(padded[2], nx);
        double[] rowRe = new double[nx * padded[2]];
        double[] rowIm = new double[nx * padded[2]];
        for (int y = 0; y < padded[1]; y++) {
            Arrays.fill(rowRe, 0);
            Arrays.fill(rowIm, 0);
            for (int k = 0; k < size[2]; k++) {
                System.arraycopy(re[k], y * nx, rowRe, k * nx, nx);
                System.arraycopy(im[k], y * nx, rowIm, k * nx, nx);
            }
            alongZ.transform(rowRe, rowIm);
            for (int z = 0; z < padded[2]; z++) {
                int row = half[0] * (Math.min(y, padded[1] - y) + half[1] * Math.min(z, padded[2] - z));
                for (int x = 0; x < nx; x++) {
                    double factor = spectrum[row + Math.min(x, nx - x)];
                    rowRe[z * nx + x] *= factor;
                    rowIm[z * nx + x] *= factor;
                }
            }
            alongZ.transform(rowIm, rowRe);
            for (int k = 0; k < size[2]; k++) {
                System.arraycopy(rowRe, k * nx, re[k], y * nx, nx);
                System.arraycopy(rowIm, k * nx, im[k], y * nx, nx);
            }
        }
    }
}
