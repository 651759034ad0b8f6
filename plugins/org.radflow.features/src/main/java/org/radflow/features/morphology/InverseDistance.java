package org.radflow.features.morphology;

import java.util.Arrays;

import org.radflow.features.fourier.Fft;
import org.radflow.features.fourier.LineSpectra;
import org.radflow.image.Cancellation;

/**
 * Sums over all ordered pairs of different voxels v, w of f(v) g(w) / distance (mm), for real images f and g on a voxel grid. With the
 * Fourier transforms F, G of the images and K of the kernel 1 / distance, 0 at distance 0, on a zero-padded grid of N points, where
 * nothing wraps around, the sum is that of Re(F conj(G)) K over all frequencies, divided by N (Parseval). O(N log N); against the direct
 * sum over pairs the relative error is below 1e-9. Frequencies along x are looked at in groups, so that memory stays bounded. Not thread-safe.
 */
final class InverseDistance {

    /** Writes line j of slice k of each image, x ascending. */
    interface Source {
        void line(int j, int k, double[][] images);
    }

    private final int[] size;
    private final double[] spacing;
    private final int images;
    private final int[] padded = new int[3];
    private final int groups;

    /**
     * @param size   voxels of the box along each axis
     * @param images number of images
     * @param memory bytes that spectra of the images may take; exceeded only if a single frequency along x takes more
     */
    InverseDistance(int[] size, double[] spacing, int images, long memory) {
        this.size = size;
        this.spacing = spacing;
        this.images = images;
        for (int a = 0; a < 3; a++) {
            padded[a] = Fft.fastLengthFor(2 * size[a] - 1);
        }
        long bytesPerFrequency = 2L * Double.BYTES * images * size[2] * padded[1];
        groups = LineSpectra.groups(padded[0], memory / bytesPerFrequency);
    }

    /**
     * @param pairs which two images each sum is over
     * @return one sum per pair
     */
    double[] pairSums(int[][] pairs, Source source) {
        LineSpectra[] lines = new LineSpectra[images];
        for (int f = 0; f < images; f++) {
            lines[f] = new LineSpectra(size[0], padded[0], groups, size[1]);
        }
        double[] sums = new double[pairs.length];
        for (int group = 0; group <= groups / 2; group++) {
            double[][][] kernel = new InverseDistanceSpectrum(padded, spacing).of(groups, group);
            int frequencies = LineSpectra.frequencies(padded[0], groups, group);
            double[][][][] planes = alongXAndY(lines, group, frequencies, source);
            double[][] products = alongZ(planes, frequencies, pairs, kernel);
            for (int p = 0; p < pairs.length; p++) {
                sums[p] += Arrays.stream(products[p]).sum();
            }
        }
        double points = (double) padded[0] * padded[1] * padded[2];
        return Arrays.stream(sums).map(sum -> sum / points).toArray();
    }

    /** @return [2 image + (0 real, 1 imaginary)][slice][frequency along y][frequency along x] */
    private double[][][][] alongXAndY(LineSpectra[] lines, int group, int frequencies, Source source) {
        double[][][][] planes = new double[2 * images][size[2]][padded[1]][frequencies];
        double[][] values = new double[images][size[0]];
        Fft alongY = new Fft(padded[1], frequencies);
        for (int k = 0; k < size[2]; k++) {
            Cancellation.check();
            for (int j = 0; j < size[1]; j++) {
                source.line(j, k, values);
                for (int f = 0; f < images; f++) {
                    lines[f].set(j, values[f]);
                }
            }
            for (int f = 0; f < images; f++) {
                double[][] re = planes[2 * f][k];
                double[][] im = planes[2 * f + 1][k];
                lines[f].transform(group, re, im);
                alongY.transform(re, im);
            }
        }
        return planes;
    }

    /** @return for each pair and each frequency along x, the sum of products with the kernel over the frequencies along y and z */
    private double[][] alongZ(double[][][][] planes, int frequencies, int[][] pairs, double[][][] kernel) {
        double[][] sums = new double[pairs.length][frequencies];
        double[][][] column = new double[2 * images][padded[2]][frequencies];
        Fft alongZ = new Fft(padded[2], frequencies);
        for (int y = 0; y < padded[1]; y++) {
            Cancellation.check();
            for (int part = 0; part < column.length; part++) {
                for (int k = 0; k < size[2]; k++) {
                    column[part][k] = planes[part][k][y];
                }
                for (int k = size[2]; k < padded[2]; k++) {
                    Arrays.fill(column[part][k], 0);
                }
            }
            for (int f = 0; f < images; f++) {
                alongZ.transform(column[2 * f], column[2 * f + 1]);
            }
            double[][] kernelColumn = kernel[Math.min(y, padded[1] - y)];
            for (int z = 0; z < padded[2]; z++) {
                double[] weights = kernelColumn[Math.min(z, padded[2] - z)];
                for (int p = 0; p < pairs.length; p++) {
                    int f = 2 * pairs[p][0];
                    int g = 2 * pairs[p][1];
                    addProducts(column[f][z], column[g][z], column[f + 1][z], column[g + 1][z], weights, sums[p]);
                }
            }
        }
        return sums;
    }

    /** sums = sums + (f g + h k) weights. */
    private static void addProducts(double[] f, double[] g, double[] h, double[] k, double[] weights, double[] sums) {
        for (int q = 0; q < sums.length; q++) {
            sums[q] += (f[q] * g[q] + h[q] * k[q]) * weights[q];
        }
    }
}
