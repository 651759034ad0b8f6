package org.radflow.features.morphology;

import java.util.Arrays;

import org.radflow.features.fourier.Fft;
import org.radflow.features.fourier.FloatRows;
import org.radflow.features.fourier.RealFft;
import org.radflow.features.fourier.RowFft;
import org.radflow.image.Cancellation;

/**
 * Sums over all ordered pairs of voxels v, w of f(v) g(w) K(distance of v and w), for real images f and g on a voxel grid and a kernel K that
 * is 0 from some distance on. With the Fourier transforms of the images and the kernel on a grid of N points, zero-padded by the reach of the
 * kernel, where nothing wraps around, the sum is that of Re(F conj(G)) K over all frequencies, divided by N (Parseval). O(N log N). Transforms are
 * in single precision: the error relative to |f| |g| times the sum of the kernel around a voxel is below 1e-6. Frequencies along y are looked at in
 * groups, so that memory stays bounded. Not thread-safe.
 */
final class PairSums {

    /** Writes line j of slice k of each image, x ascending, one image after the other. */
    interface Source {
        void line(int j, int k, float[] images);
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
        long bytesPerFrequency = 2L * Float.BYTES * images * size[2] * size[0];
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
            float[][][] kernel = kernelSpectrum.of(groups, group);
            float[][] planes = alongY(group, source);
            double[][] products = alongZAndX(planes, RealFft.frequencies(padded[1], groups, group), pairs, kernel);
            for (int p = 0; p < pairs.length; p++) {
                sums[p] += Arrays.stream(products[p]).sum();
            }
        }
        double points = (double) padded[0] * padded[1] * padded[2];
        return Arrays.stream(sums).map(sum -> sum / points).toArray();
    }

    /** @return [real, imaginary][x, image after image + width (slice + slices frequency along y)], with the width of all images */
    private float[][] alongY(int group, Source source) {
        int width = images * size[0];
        int slices = size[2];
        float[][] planes = new float[2][width * slices * RealFft.frequencies(padded[1], groups, group)];
        RealFft fft = new RealFft(size[1], padded[1], groups, width);
        for (int k = 0; k < slices; k += 2) {
            Cancellation.check();
            int slice = k;
            int pair = Math.min(2, slices - k);
            for (int j = 0; j < size[1]; j++) {
                source.line(j, k, fft.row(0, j));
                if (pair == 2) {
                    source.line(j, k + 1, fft.row(1, j));
                } else {
                    Arrays.fill(fft.row(1, j), 0);
                }
            }
            fft.transform(group, (y, re1, im1, re2, im2) -> {
                int start = width * (slice + slices * y);
                System.arraycopy(re1, 0, planes[0], start, width);
                System.arraycopy(im1, 0, planes[1], start, width);
                if (pair == 2) {
                    System.arraycopy(re2, 0, planes[0], start + width, width);
                    System.arraycopy(im2, 0, planes[1], start + width, width);
                }
            });
        }
        return planes;
    }

    /** @return for each pair and each frequency along z, the sum of products with the kernel over the frequencies along y and x */
    private double[][] alongZAndX(float[][] planes, int frequencies, int[][] pairs, float[][][] kernel) {
        int width = images * size[0];
        double[][] sums = new double[pairs.length][padded[2]];
        float[][][] columns = new float[2][padded[2]][width];
        float[][][] rows = new float[2 * images][padded[0]][padded[2]];
        RowFft<float[]> alongZ = RowFft.ofFloats(padded[2]);
        RowFft<float[]> alongX = RowFft.ofFloats(padded[0]);
        for (int y = 0; y < frequencies; y++) {
            Cancellation.check();
            for (int part = 0; part < 2; part++) {
                for (int k = 0; k < size[2]; k++) {
                    System.arraycopy(planes[part], width * (k + size[2] * y), columns[part][k], 0, width);
                }
                for (int k = size[2]; k < padded[2]; k++) {
                    Arrays.fill(columns[part][k], 0);
                }
            }
            alongZ.transform(columns[0], columns[1]);
            transpose(columns, rows);
            for (int f = 0; f < images; f++) {
                alongX.transform(rows[2 * f], rows[2 * f + 1]);
            }
            addProducts(rows, pairs, kernel[y], sums);
        }
        return sums;
    }

    /** Each image to rows of its own, zero-padded along x. */
    private void transpose(float[][][] columns, float[][][] rows) {
        for (int part = 0; part < 2; part++) {
            float[][] ofAll = new float[images * size[0]][];
            for (int f = 0; f < images; f++) {
                float[][] ofImage = rows[2 * f + part];
                System.arraycopy(ofImage, 0, ofAll, f * size[0], size[0]);
                for (int i = size[0]; i < padded[0]; i++) {
                    Arrays.fill(ofImage[i], 0);
                }
            }
            FloatRows.transpose(columns[part], ofAll);
        }
    }

    /** From high frequencies to low, whose products are the greatest: so little is lost in single precision. */
    private void addProducts(float[][][] rows, int[][] pairs, float[][] kernel, double[][] sums) {
        float[] weights = new float[padded[2]];
        float[][] products = new float[pairs.length][padded[2]];
        for (int x = padded[0] / 2; x >= 0; x--) {
            mirror(kernel[x], weights);
            int opposite = (padded[0] - x) % padded[0];
            for (int p = 0; p < pairs.length; p++) {
                int f = 2 * pairs[p][0];
                int g = 2 * pairs[p][1];
                if (opposite != x) {
                    addProducts(rows[f][opposite], rows[g][opposite], rows[f + 1][opposite], rows[g + 1][opposite], weights, products[p]);
                }
                addProducts(rows[f][x], rows[g][x], rows[f + 1][x], rows[g + 1][x], weights, products[p]);
            }
        }
        for (int p = 0; p < pairs.length; p++) {
            for (int z = 0; z < padded[2]; z++) {
                sums[p][z] += products[p][z];
            }
        }
    }

    private static void mirror(float[] half, float[] whole) {
        System.arraycopy(half, 0, whole, 0, half.length);
        for (int z = half.length; z < whole.length; z++) {
            whole[z] = half[whole.length - z];
        }
    }

    /** sums = sums + (f g + h k) weights. */
    private static void addProducts(float[] f, float[] g, float[] h, float[] k, float[] weights, float[] sums) {
        for (int q = 0; q < sums.length; q++) {
            sums[q] += (f[q] * g[q] + h[q] * k[q]) * weights[q];
        }
    }
}
