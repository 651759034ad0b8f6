package org.radflow.features.fourier;

import java.util.function.BiConsumer;

import org.radflow.image.Cancellation;

/**
 * Discrete Fourier transform in place of a complex volume, index = i + nx (j + ny k), or of each of its slices, of any size. The
 * inverse, times the number of transformed voxels, is the same call with real and imaginary parts exchanged. Not thread-safe.
 */
public final class FftVolume {

    private final int nx;
    private final int ny;
    private final int nz;
    private final BiConsumer<double[], double[]> alongX;
    private final BiConsumer<double[], double[]> alongY;
    private final BiConsumer<double[], double[]> alongZ;

    /** @param slices whether each slice is transformed by itself, else the volume is */
    public FftVolume(int nx, int ny, int nz, boolean slices) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        alongX = lines(nx, ny);
        alongY = lines(ny, nx);
        alongZ = slices ? null : lines(nz, nx);
    }

    private static BiConsumer<double[], double[]> lines(int length, int batch) {
        return Fft.lengthFor(length) == length ? new Fft(length, batch)::transform : new ChirpFft(length, batch)::transform;
    }

    public void transform(double[] re, double[] im) {
        double[] partRe = new double[nx * ny];
        double[] partIm = new double[nx * ny];
        for (int k = 0; k < nz; k++) {
            Cancellation.check();
            int slice = k * nx * ny;
            System.arraycopy(re, slice, partRe, 0, partRe.length);
            System.arraycopy(im, slice, partIm, 0, partIm.length);
            alongY.accept(partRe, partIm);
            double[] columnsRe = transposed(partRe, nx, ny);
            double[] columnsIm = transposed(partIm, nx, ny);
            alongX.accept(columnsRe, columnsIm);
            System.arraycopy(transposed(columnsRe, ny, nx), 0, re, slice, partRe.length);
            System.arraycopy(transposed(columnsIm, ny, nx), 0, im, slice, partIm.length);
        }
        if (alongZ != null) {
            transformAlongZ(re, im);
        }
    }

    private void transformAlongZ(double[] re, double[] im) {
        double[] partRe = new double[nx * nz];
        double[] partIm = new double[nx * nz];
        for (int j = 0; j < ny; j++) {
            Cancellation.check();
            for (int k = 0; k < nz; k++) {
                System.arraycopy(re, nx * (j + ny * k), partRe, nx * k, nx);
                System.arraycopy(im, nx * (j + ny * k), partIm, nx * k, nx);
            }
            alongZ.accept(partRe, partIm);
            for (int k = 0; k < nz; k++) {
                System.arraycopy(partRe, nx * k, re, nx * (j + ny * k), nx);
                System.arraycopy(partIm, nx * k, im, nx * (j + ny * k), nx);
            }
        }
    }

    /** Rows become columns: out[column * rows + row] = in[row * columns + column]. */
    public static double[] transposed(double[] in, int columns, int rows) {
        double[] out = new double[in.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                out[column * rows + row] = in[row * columns + column];
            }
        }
        return out;
    }
}
