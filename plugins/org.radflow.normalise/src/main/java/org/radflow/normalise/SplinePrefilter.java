package org.radflow.normalise;

import org.radflow.image.Geometry;

/**
 * Turns samples into the coefficients of the cubic B-spline that passes through them, by a causal and an anticausal recursion along each
 * axis with pole sqrt(3) - 2 (Unser, Aldroubi and Eden 1993, DOI 10.1109/78.193221). Boundaries mirror at the outermost samples.
 */
final class SplinePrefilter {

    private static final double POLE = Math.sqrt(3) - 2;
    private static final double GAIN = (1 - POLE) * (1 - 1 / POLE);
    /** Terms of the boundary sum after which the pole's power is below double precision. */
    private static final int HORIZON = 30;

    private SplinePrefilter() {
    }

    /** The coefficients for samples on a grid; the samples stay as they are. */
    static float[] coefficients(final float[] samples, final Geometry grid) {
        final float[] coefficients = samples.clone();
        final int nx = grid.size(0);
        final int ny = grid.size(1);
        final int nz = grid.size(2);
        Slices.inParallel(nz, k -> {
            final int start = grid.index(0, 0, k);
            alongRows(coefficients, start, nx, ny);
            acrossRows(coefficients, start, nx, ny, nx);
        });
        Slices.inParallel(ny, j -> acrossRows(coefficients, grid.index(0, j, 0), nx * ny, nz, nx));
        return coefficients;
    }

    /** Filters every row of a slice. */
    private static void alongRows(final float[] values, final int start, final int size, final int rows) {
        if (size == 1) {
            return;
        }
        final double[] c = new double[size];
        for (int row = start; row < start + size * rows; row += size) {
            for (int n = 0; n < size; n++) {
                c[n] = GAIN * values[row + n];
            }
            double previous = c[0];
            double power = 1;
            for (int n = 1; n <= HORIZON; n++) {
                power *= POLE;
                previous += power * c[AxisWeights.mirrored(n, size)];
            }
            c[0] = previous;
            for (int n = 1; n < size; n++) {
                previous = c[n] + POLE * previous;
                c[n] = previous;
            }
            previous = POLE / (POLE * POLE - 1) * (c[size - 1] + POLE * c[size - 2]);
            values[row + size - 1] = (float)previous;
            for (int n = size - 2; n >= 0; n--) {
                previous = POLE * (previous - c[n]);
                values[row + n] = (float)previous;
            }
        }
    }

    /** Filters across rows that lie a stride apart, all columns at once. */
    private static void acrossRows(final float[] values, final int start, final int stride, final int size, final int width) {
        if (size == 1) {
            return;
        }
        final double[][] c = new double[size][width];
        for (int n = 0; n < size; n++) {
            final double[] row = c[n];
            for (int i = 0; i < width; i++) {
                row[i] = GAIN * values[start + n * stride + i];
            }
        }
        final double[] first = c[0].clone();
        double power = 1;
        for (int n = 1; n <= HORIZON; n++) {
            power *= POLE;
            add(power, c[AxisWeights.mirrored(n, size)], first);
        }
        c[0] = first;
        for (int n = 1; n < size; n++) {
            add(POLE, c[n - 1], c[n]);
        }
        final double[] last = c[size - 1];
        add(POLE, c[size - 2], last);
        for (int i = 0; i < width; i++) {
            last[i] *= POLE / (POLE * POLE - 1);
        }
        for (int n = size - 2; n >= 0; n--) {
            final double[] row = c[n];
            final double[] next = c[n + 1];
            for (int i = 0; i < width; i++) {
                row[i] = POLE * (next[i] - row[i]);
            }
        }
        for (int n = 0; n < size; n++) {
            final double[] row = c[n];
            for (int i = 0; i < width; i++) {
                values[start + n * stride + i] = (float)row[i];
            }
        }
    }

    private static void add(final double factor, final double[] row, final double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * row[i];
        }
    }
}
