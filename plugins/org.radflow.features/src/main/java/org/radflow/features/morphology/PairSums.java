package org.radflow.features.morphology;

import java.util.Arrays;

import org.radflow.features.fourier.Fft;
import org.radflow.features.fourier.RealFft;
import org.radflow.features.fourier.Rows;
import org.radflow.image.Cancellation;

/**
 * Sums over all ordered pairs of voxels v, w of f(v) g(w) K(distance of v and w), for real images f and g on a voxel grid and a kernel K that
 * is 0 from some distance on. With the Fourier transforms of the images and the kernel on a grid of N points, zero-padded by the reach of the kernel, where
 * nothing wraps around, the sum is that of Re(F conj(G)) K over all frequencies, divided by N (Parseval). O(N log N), exact but for
 * rounding. Frequencies along y are looked at in groups, so that memory stays bounded. Not thread-safe.
 */
final class PairSums {

    /** Writes line j of slice k of each image, x ascending. */
    interface Source {
        void line(int j, int k, double[][] images);
    }

    private final int[] size;
    private final KernelSpectrum kernelSpectrum;
    private final int images;
    private final int[] padded;
    private final int groups;

    /**
     * @param size   voxels of the box along each axis
     * @param lags   reach of the kernel along each axis, in voxels, less than the size
     * @param images number of images
     * @param memory bytes that spectra of the images may take; exceeded only if a single frequency along y takes more
     */
    PairSums(int[] size, double[] spacing, PairKernel kernel, int[] lags, int images, long memory) {
        this.size = size;
        this.images = images;
        padded = padded(size, lags);
        kernelSpectrum = new KernelSpectrum(kernel, lags, padded, spacing);
        long bytesPerFrequency = 2L * Double.BYTES * images * size[2] * size[0];
        groups = RealFft.groups(padded[1], memory / bytesPerFrequency);
    }

    private static int[] padded(int[] size, int[] lags) {
        int[] padded = new int[3];
        Arrays.setAll(padded, a -> Fft.fastLengthFor(size[a] + lags[a]));
        return padded;
    }

    /** Points of the padded grid, a measure of the time that it takes. */
    static double points(int[] size, int[] lags) {
        return Arrays.stream(padded(size, lags)).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    /**
     * @param pairs which two images each sum is over
     * @return one sum per pair
     */
    double[] pairSums(int[][] pairs, Source source) {
        double[] sums = new double[pairs.length];
        for (int group = 0; group <= groups / 2; group++) {
            double[][][] kernel = kernelSpectrum.of(groups, group);
            double[][] planes = alongY(group, source);
            double[][] products = alongZAndX(planes, RealFft.frequencies(padded[1], groups, group), pairs, kernel);
            for (int p = 0; p < pairs.length; p++) {
                sums[p] += Arrays.stream(products[p]).sum();
            }
        }
        double points = (double) padded[0] * padded[1] * padded[2];
        return Arrays.stream(sums).map(sum -> sum / points).toArray();
    }

    /** @return [2 image + (0 real, 1 imaginary)][x + columns (slice + slices frequency along y)] */
    private double[][] alongY(int group, Source source) {
        int columns = size[0];
        int slices = size[2];
        double[][] planes = new double[2 * images][columns * slices * RealFft.frequencies(padded[1], groups, group)];
        RealFft[] ffts = new RealFft[images];
        Arrays.setAll(ffts, f -> new RealFft(size[1], padded[1], groups, columns));
        double[][] line = new double[images][];
        for (int k = 0; k < slices; k += 2) {
            Cancellation.check();
            boolean last = k + 1 == slices;
            for (int half = 0; half < 2; half++) {
                for (int j = 0; j < size[1]; j++) {
                    for (int f = 0; f < images; f++) {
                        line[f] = ffts[f].row(half, j);
                    }
                    if (half == 0 || !last) {
                        source.line(j, k + half, line);
                    } else {
                        Arrays.stream(line).forEach(row -> Arrays.fill(row, 0));
                    }
                }
            }
            int slice = k;
            for (int f = 0; f < images; f++) {
                double[] re = planes[2 * f];
                double[] im = planes[2 * f + 1];
                ffts[f].transform(group, (y, re1, im1, re2, im2) -> {
                    int start = columns * (slice + slices * y);
                    System.arraycopy(re1, 0, re, start, columns);
                    System.arraycopy(im1, 0, im, start, columns);
                    if (!last) {
                        System.arraycopy(re2, 0, re, start + columns, columns);
                        System.arraycopy(im2, 0, im, start + columns, columns);
                    }
                });
            }
        }
        return planes;
    }

    /** @return for each pair and each frequency along z, the sum of products with the kernel over the frequencies along y and x */
    private double[][] alongZAndX(double[][] planes, int frequencies, int[][] pairs, double[][][] kernel) {
        double[][] sums = new double[pairs.length][padded[2]];
        double[][][] column = new double[2][padded[2]][size[0]];
        double[][][] row = new double[2 * images][padded[0]][padded[2]];
        Fft alongZ = new Fft(padded[2], size[0]);
        Fft alongX = new Fft(padded[0], padded[2]);
        double[] weights = new double[padded[2]];
        for (int y = 0; y < frequencies; y++) {
            Cancellation.check();
            for (int f = 0; f < images; f++) {
                for (int part = 0; part < 2; part++) {
                    for (int k = 0; k < size[2]; k++) {
                        System.arraycopy(planes[2 * f + part], size[0] * (k + size[2] * y), column[part][k], 0, size[0]);
                    }
                    for (int k = size[2]; k < padded[2]; k++) {
                        Arrays.fill(column[part][k], 0);
                    }
                }
                alongZ.transform(column[0], column[1]);
                for (int part = 0; part < 2; part++) {
                    Rows.transpose(column[part], row[2 * f + part]);
                    for (int i = size[0]; i < padded[0]; i++) {
                        Arrays.fill(row[2 * f + part][i], 0);
                    }
                }
                alongX.transform(row[2 * f], row[2 * f + 1]);
            }
            for (int x = 0; 2 * x <= padded[0]; x++) {
                mirror(kernel[y][x], weights);
                for (int p = 0; p < pairs.length; p++) {
                    int f = 2 * pairs[p][0];
                    int g = 2 * pairs[p][1];
                    addProducts(row[f][x], row[g][x], row[f + 1][x], row[g + 1][x], weights, sums[p]);
                    int opposite = (padded[0] - x) % padded[0];
                    if (opposite != x) {
                        addProducts(row[f][opposite], row[g][opposite], row[f + 1][opposite], row[g + 1][opposite], weights, sums[p]);
                    }
                }
            }
        }
        return sums;
    }

    private static void mirror(double[] half, double[] whole) {
        System.arraycopy(half, 0, whole, 0, half.length);
        for (int z = half.length; z < whole.length; z++) {
            whole[z] = half[whole.length - z];
        }
    }

    /** sums = sums + (f g + h k) weights. */
    private static void addProducts(double[] f, double[] g, double[] h, double[] k, double[] weights, double[] sums) {
        for (int q = 0; q < sums.length; q++) {
            sums[q] += (f[q] * g[q] + h[q] * k[q]) * weights[q];
        }
    }
}
