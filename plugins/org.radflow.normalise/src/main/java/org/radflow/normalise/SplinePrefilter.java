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
        for (int k = 0; k < nz; k++) {
            for (int j = 0; j < ny; j++) {
                line(coefficients, grid.index(0, j, k), 1, nx);
            }
            for (int i = 0; i < nx; i++) {
                line(coefficients, grid.index(i, 0, k), nx, ny);
            }
        }
        for (int n = 0; n < nx * ny; n++) {
            line(coefficients, n, nx * ny, nz);
        }
        return coefficients;
    }

    private static void line(final float[] values, final int start, final int stride, final int size) {
        if (size == 1) {
            return;
        }
        final double[] c = new double[size];
        for (int n = 0; n < size; n++) {
            c[n] = GAIN * values[start + n * stride];
        }
        c[0] = causalStart(c);
        for (int n = 1; n < size; n++) {
            c[n] += POLE * c[n - 1];
        }
        c[size - 1] = POLE / (POLE * POLE - 1) * (c[size - 1] + POLE * c[size - 2]);
        for (int n = size - 2; n >= 0; n--) {
            c[n] = POLE * (c[n + 1] - c[n]);
        }
        for (int n = 0; n < size; n++) {
            values[start + n * stride] = (float)c[n];
        }
    }

    /** Sum of all earlier samples of the mirrored line, weighted by powers of the pole. */
    private static double causalStart(final double[] c) {
        final int period = 2 * (c.length - 1);
        double sum = c[0];
        double power = 1;
        for (int n = 1; n <= HORIZON; n++) {
            power *= POLE;
            final int inside = n % period;
            sum += power * c[inside < c.length ? inside : period - inside];
        }
        return sum;
    }
}
