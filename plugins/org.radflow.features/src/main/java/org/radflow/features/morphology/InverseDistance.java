package org.radflow.features.morphology;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radflow.features.fourier.Fft;
import org.radflow.features.roi.UndefinedFeatureException;

/**
 * Sums over all ordered pairs of different voxels v, w of f(v) g(w) / distance (mm), for real images f and g on a voxel grid. With the
 * Fourier transforms F, G of the images and K of the kernel 1 / distance, 0 at distance 0, on a zero-padded grid of N points, where
 * nothing wraps around, the sum is that of Re(F conj(G)) K over all frequencies, divided by N (Parseval). O(N log N); against the direct
 * sum over pairs the relative error is below 1e-9. Not thread-safe.
 */
final class InverseDistance {

    /** Writes line j of slice k of each image, x ascending. */
    interface Source {
        void line(int j, int k, double[][] images);
    }

    /** Most voxels of a box: 256 cubed, for which the transforms of three images take about 1 GB. */
    private static final long MOST_VOXELS = 1L << 24;
    /** Frequencies along x that are looked at together. */
    private static final int COLUMNS = 16;

    private final int[] size;
    private final int[] padded;
    private final int[] half;
    /** Transform of the kernel, which is real and even: indices 0..padded/2 on each axis, x fastest. */
    private final double[] kernel;

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
        this.kernel = kernel(spacing);
        int stride = 1;
        for (int a = 0; a < 3; a++) {
            transformEven(a, stride);
            stride *= half[a];
        }
    }

    private double[] kernel(double[] spacing) {
        double[] inverse = new double[half[0] * half[1] * half[2]];
        int next = 0;
        for (int k = 0; k < half[2]; k++) {
            for (int j = 0; j < half[1]; j++) {
                for (int i = 0; i < half[0]; i++) {
                    double x = i * spacing[0];
                    double y = j * spacing[1];
                    double z = k * spacing[2];
                    inverse[next++] = i + j + k == 0 ? 0 : 1 / Math.sqrt(x * x + y * y + z * z);
                }
            }
        }
        return inverse;
    }

    /** Transforms the even, real series along an axis in place; they stay even and real, so two go into one complex transform. */
    private void transformEven(int axis, int stride) {
        int n = padded[axis];
        int h = half[axis];
        int series = kernel.length / h;
        int batch = Math.min(series, half[0]);
        Fft fft = new Fft(n, batch);
        double[] re = new double[n * batch];
        double[] im = new double[n * batch];
        for (int first = 0; first < series; first += 2 * batch) {
            int[] even = starts(first, Math.min(series, first + batch), h, stride);
            int[] odd = starts(first + batch, Math.min(series, first + 2 * batch), h, stride);
            Arrays.fill(im, 0);
            for (int t = 0; t < n; t++) {
                int step = Math.min(t, n - t) * stride;
                for (int s = 0; s < even.length; s++) {
                    re[t * batch + s] = kernel[even[s] + step];
                }
                for (int s = 0; s < odd.length; s++) {
                    im[t * batch + s] = kernel[odd[s] + step];
                }
            }
            fft.transform(re, im);
            for (int t = 0; t < h; t++) {
                for (int s = 0; s < even.length; s++) {
                    kernel[even[s] + t * stride] = re[t * batch + s];
                }
                for (int s = 0; s < odd.length; s++) {
                    kernel[odd[s] + t * stride] = im[t * batch + s];
                }
            }
        }
    }

    /** Where the series first (inclusive) to last (exclusive) start; none if last is not above first. */
    private static int[] starts(int first, int last, int h, int stride) {
        return IntStream.range(first, last).map(series -> series / stride * stride * h + series % stride).toArray();
    }

    /**
     * @param images number of images
     * @param pairs  which two images each sum is over
     * @return one sum per pair
     */
    double[] pairSums(int images, int[][] pairs, Source source) {
        double[][][] re = new double[images][size[2]][];
        double[][][] im = new double[images][size[2]][];
        transformAlongX(source, re, im);
        double[] sums = sumsOverFrequencies(re, im, pairs);
        double points = (double) padded[0] * padded[1] * padded[2];
        return Arrays.stream(sums).map(sum -> sum / points).toArray();
    }

    /** Two real lines j and j + 1 go into one complex transform and are taken apart by its symmetry. */
    private void transformAlongX(Source source, double[][][] re, double[][][] im) {
        int n = padded[0];
        int batch = (size[1] + 1) / 2;
        Fft fft = new Fft(n, batch);
        double[][] even = new double[re.length][n * batch];
        double[][] odd = new double[re.length][n * batch];
        double[][] line = new double[re.length][size[0]];
        for (int k = 0; k < size[2]; k++) {
            for (int f = 0; f < re.length; f++) {
                Arrays.fill(even[f], 0);
                Arrays.fill(odd[f], 0);
            }
            for (int j = 0; j < size[1]; j++) {
                source.line(j, k, line);
                for (int f = 0; f < re.length; f++) {
                    double[] target = (j & 1) == 0 ? even[f] : odd[f];
                    for (int i = 0; i < size[0]; i++) {
                        target[i * batch + j / 2] = line[f][i];
                    }
                }
            }
            for (int f = 0; f < re.length; f++) {
                fft.transform(even[f], odd[f]);
                re[f][k] = new double[half[0] * size[1]];
                im[f][k] = new double[half[0] * size[1]];
                takeApart(even[f], odd[f], batch, re[f][k], im[f][k]);
            }
        }
    }

    private void takeApart(double[] re, double[] im, int batch, double[] linesRe, double[] linesIm) {
        int h = half[0];
        for (int x = 0; x < h; x++) {
            int a = x * batch;
            int b = (padded[0] - x) % padded[0] * batch;
            for (int p = 0; p < batch; p++) {
                int even = 2 * p * h + x;
                linesRe[even] = (re[a + p] + re[b + p]) / 2;
                linesIm[even] = (im[a + p] - im[b + p]) / 2;
                if (2 * p + 1 < size[1]) {
                    linesRe[even + h] = (im[a + p] + im[b + p]) / 2;
                    linesIm[even + h] = (re[b + p] - re[a + p]) / 2;
                }
            }
        }
    }

    /** Transforms along y and z, some columns of all images at a time. */
    private double[] sumsOverFrequencies(double[][][] re, double[][][] im, int[][] pairs) {
        int batch = COLUMNS * re.length;
        double[][] planesRe = new double[size[2]][padded[1] * batch];
        double[][] planesIm = new double[size[2]][padded[1] * batch];
        double[] rowRe = new double[padded[2] * batch];
        double[] rowIm = new double[padded[2] * batch];
        Fft alongY = new Fft(padded[1], batch);
        Fft alongZ = new Fft(padded[2], batch);
        double[] sums = new double[pairs.length];
        for (int first = 0; first < half[0]; first += COLUMNS) {
            int columns = Math.min(COLUMNS, half[0] - first);
            for (int k = 0; k < size[2]; k++) {
                Arrays.fill(planesRe[k], 0);
                Arrays.fill(planesIm[k], 0);
                for (int f = 0; f < re.length; f++) {
                    for (int j = 0; j < size[1]; j++) {
                        System.arraycopy(re[f][k], j * half[0] + first, planesRe[k], j * batch + f * COLUMNS, columns);
                        System.arraycopy(im[f][k], j * half[0] + first, planesIm[k], j * batch + f * COLUMNS, columns);
                    }
                }
                alongY.transform(planesRe[k], planesIm[k]);
            }
            for (int y = 0; y < padded[1]; y++) {
                Arrays.fill(rowRe, 0);
                Arrays.fill(rowIm, 0);
                for (int k = 0; k < size[2]; k++) {
                    System.arraycopy(planesRe[k], y * batch, rowRe, k * batch, batch);
                    System.arraycopy(planesIm[k], y * batch, rowIm, k * batch, batch);
                }
                alongZ.transform(rowRe, rowIm);
                for (int p = 0; p < pairs.length; p++) {
                    sums[p] += weightedProducts(rowRe, rowIm, y, first, columns, batch, pairs[p]);
                }
            }
        }
        return sums;
    }

    /** Frequencies along x stand for themselves and their opposites. */
    private double weightedProducts(double[] re, double[] im, int y, int first, int columns, int batch, int[] pair) {
        double sum = 0;
        for (int z = 0; z < padded[2]; z++) {
            int row = half[0] * (Math.min(y, padded[1] - y) + half[1] * Math.min(z, padded[2] - z)) + first;
            int f = z * batch + pair[0] * COLUMNS;
            int g = z * batch + pair[1] * COLUMNS;
            for (int c = 0; c < columns; c++) {
                double product = (re[f + c] * re[g + c] + im[f + c] * im[g + c]) * kernel[row + c];
                sum += 2 * (first + c) % padded[0] == 0 ? product : 2 * product;
            }
        }
        return sum;
    }
}
