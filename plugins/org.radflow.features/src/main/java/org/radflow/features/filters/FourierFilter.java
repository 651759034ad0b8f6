package org.radflow.features.filters;

import org.radflow.features.fourier.Fft;
import org.radflow.features.fourier.FftVolume;
import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * Multiplies the spectrum of an image by a transfer function. The image is continued by its boundary condition over a margin, and on to
 * a length the transform does fast; with a periodic boundary it is not padded.
 *
 * <p>Frequencies along an axis of n voxels are (m - (n-1)/2) / ((n-1)/2) for m = 0 to n-1, zero frequency moved to the start: the grid of
 * the IBSI 2 response maps. It is -1 to 1 for minus to plus the Nyquist frequency, and holds 0 only for odd n.
 */
final class FourierFilter {

    /** Real transfer function of the frequencies along i, j and k; k is 0 when slices are filtered. */
    @FunctionalInterface
    interface Transfer {
        double at(double u, double v, double w);
    }

    private final int[] size;
    private final int[] padded = new int[3];
    private final int[] before = new int[3];
    private final boolean slices;
    private final Volume image;
    private final Boundary boundary;

    FourierFilter(Volume image, Extent extent, Boundary boundary, int margin) {
        Geometry geometry = image.geometry();
        this.image = image;
        this.boundary = boundary;
        size = new int[] {geometry.size(0), geometry.size(1), geometry.size(2)};
        slices = extent == Extent.SLICE;
        for (int axis = 0; axis < 3; axis++) {
            boolean whole = axis >= extent.axes() || boundary == Boundary.PERIODIC;
            padded[axis] = whole ? size[axis] : Fft.lengthFor(size[axis] + 2 * margin);
            before[axis] = (padded[axis] - size[axis]) / 2;
        }
        long voxels = (long) padded[0] * padded[1] * padded[2];
        if (voxels > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Fourier filter: found " + voxels + " voxels with the margin, expected at most "
                    + (Integer.MAX_VALUE - 8));
        }
    }

    /** @param quarterTurns power of -i that the transfer function is multiplied by */
    Volume multiply(Transfer transfer, int quarterTurns) {
        double[] re = paddedImage();
        double[] im = new double[re.length];
        FftVolume fft = new FftVolume(padded[0], padded[1], padded[2], slices);
        fft.transform(re, im);
        multiply(re, im, transfer);
        fft.transform(im, re);
        boolean imaginary = quarterTurns % 2 != 0;
        double sign = quarterTurns % 4 == 0 || quarterTurns % 4 == 1 ? 1 : -1;
        return new Volume(image.geometry(), cropped(imaginary ? im : re, sign));
    }

    private void multiply(double[] re, double[] im, Transfer transfer) {
        double[] u = frequencies(padded[0]);
        double[] v = frequencies(padded[1]);
        double[] w = slices ? new double[padded[2]] : frequencies(padded[2]);
        double scale = 1.0 / padded[0] / padded[1] / (slices ? 1 : padded[2]);
        int n = 0;
        for (int k = 0; k < padded[2]; k++) {
            Cancellation.check();
            for (int j = 0; j < padded[1]; j++) {
                for (int i = 0; i < padded[0]; i++, n++) {
                    double factor = scale * transfer.at(u[i], v[j], w[k]);
                    re[n] *= factor;
                    im[n] *= factor;
                }
            }
        }
    }

    private static double[] frequencies(int n) {
        double[] frequencies = new double[n];
        double half = (n - 1) / 2.0;
        for (int m = 0; m < n; m++) {
            frequencies[m] = n == 1 ? 0 : ((m + n / 2) % n - half) / half;
        }
        return frequencies;
    }

    private int[] sources(int axis) {
        int[] sources = new int[padded[axis]];
        for (int p = 0; p < sources.length; p++) {
            sources[p] = boundary.index(p - before[axis], size[axis]);
        }
        return sources;
    }

    private double[] paddedImage() {
        int[] x = sources(0);
        int[] y = sources(1);
        int[] z = sources(2);
        double[] out = new double[x.length * y.length * z.length];
        int n = 0;
        for (int k : z) {
            Cancellation.check();
            for (int j : y) {
                for (int i : x) {
                    out[n++] = i < 0 || j < 0 || k < 0 ? 0 : image.voxels()[i + size[0] * (j + size[1] * k)];
                }
            }
        }
        return out;
    }

    private float[] cropped(double[] values, double sign) {
        float[] out = new float[image.voxels().length];
        int n = 0;
        for (int k = 0; k < size[2]; k++) {
            Cancellation.check();
            for (int j = 0; j < size[1]; j++) {
                int row = before[0] + padded[0] * (j + before[1] + padded[1] * (k + before[2]));
                for (int i = 0; i < size[0]; i++) {
                    out[n++] = (float) (sign * values[row + i]);
                }
            }
        }
        return out;
    }
}
