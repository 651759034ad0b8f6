package org.radflow.features.fourier;

/**
 * Discrete Fourier transform of many complex series side by side, for lengths 2^a 3^b 5^c: Stockham's self-sorting algorithm. Element t of all
 * series is a row, so inner loops run over neighbouring memory; butterflies overwrite their rows, and sorting exchanges rows instead of copying
 * them. The inverse, times the length, is the same call with real and imaginary parts exchanged. Not thread-safe.
 *
 * @param <R> rows: double[] or float[]
 */
public final class RowFft<R> {

    private final int length;
    private final Rows<R> rows;
    private final int[] radices;
    private final double[] cos;
    private final double[] sin;
    private final R[] sortedRe;
    private final R[] sortedIm;
    /** Real and imaginary rows of the butterfly at hand. */
    private final R[] x;
    private final R[] y;

    /** @param length elements of each series, see {@link Fft#lengthFor} */
    private RowFft(int length, Rows<R> rows) {
        this.length = length;
        this.rows = rows;
        this.radices = Fft.radices(length);
        this.cos = new double[length];
        this.sin = new double[length];
        for (int t = 0; t < length; t++) {
            cos[t] = Math.cos(2 * Math.PI * t / length);
            sin[t] = -Math.sin(2 * Math.PI * t / length);
        }
        this.sortedRe = array(length);
        this.sortedIm = array(length);
        this.x = array(5);
        this.y = array(5);
    }

    /** Never handed out, so that its true type does not matter. */
    @SuppressWarnings("unchecked")
    private R[] array(int size) {
        return (R[]) new Object[size];
    }

    /** @param length elements of each series, see {@link Fft#lengthFor} */
    public static RowFft<double[]> ofDoubles(int length) {
        return new RowFft<>(length, new DoubleRows());
    }

    /** @param length elements of each series, see {@link Fft#lengthFor} */
    public static RowFft<float[]> ofFloats(int length) {
        return new RowFft<>(length, new FloatRows());
    }

    /** Transforms series of which element t of series s stands at [t][s], in place; rows are exchanged for others of the same length. */
    public void transform(R[] re, R[] im) {
        int s = 1;
        for (int radix : radices) {
            int m = length / s / radix;
            for (int p = 0; p < m; p++) {
                for (int q = 0; q < s; q++) {
                    for (int j = 0; j < radix; j++) {
                        x[j] = re[q + s * (p + m * j)];
                        y[j] = im[q + s * (p + m * j)];
                    }
                    butterfly(radix, s * p);
                    for (int j = 0; j < radix; j++) {
                        sortedRe[q + s * (radix * p + j)] = x[j];
                        sortedIm[q + s * (radix * p + j)] = y[j];
                    }
                }
            }
            System.arraycopy(sortedRe, 0, re, 0, length);
            System.arraycopy(sortedIm, 0, im, 0, length);
            s *= radix;
        }
    }

    /** One step of the rows at hand, each turned by w^(j p) with w = exp(-2 pi i / length) and step = p of the first. */
    private void butterfly(int radix, int step) {
        switch (radix) {
            case 2 -> {
                rows.halves(x[0], x[1]);
                rows.halves(y[0], y[1]);
                turn(1, step);
            }
            case 3 -> {
                rows.thirds(x[0], x[1], x[2]);
                rows.thirds(y[0], y[1], y[2]);
                turnPair(1, 2, step);
            }
            case 4 -> {
                rows.quarters(x[0], x[1], x[2], x[3]);
                rows.quarters(y[0], y[1], y[2], y[3]);
                turn(2, step);
                turnPair(1, 3, step);
            }
            default -> {
                rows.fifths(x[0], x[1], x[2], x[3], x[4]);
                rows.fifths(y[0], y[1], y[2], y[3], y[4]);
                turnPair(1, 4, step);
                turnPair(2, 3, step);
            }
        }
    }

    private void turn(int j, int step) {
        if (step > 0) {
            rows.rotate(x[j], y[j], cos[j * step], sin[j * step]);
        }
    }

    private void turnPair(int j, int k, int step) {
        if (step > 0) {
            rows.turnPair(x[j], x[k], y[j], y[k], cos[j * step], sin[j * step], cos[k * step], sin[k * step]);
        } else {
            rows.pair(x[j], x[k], y[j], y[k]);
        }
    }
}
