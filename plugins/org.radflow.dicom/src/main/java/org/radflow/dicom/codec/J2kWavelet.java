package org.radflow.dicom.codec;

/** Inverse wavelet transforms of JPEG 2000 (ITU-T T.800, annex F): reversible 5/3 and irreversible 9/7, by lifting. */
final class J2kWavelet {

    private static final double ALPHA = -1.586134342059924;
    private static final double BETA = -0.052980118572961;
    private static final double GAMMA = 0.882911075530934;
    private static final double DELTA = 0.443506852043971;
    private static final double K = 1.230174104914001;
    /** Samples that the line is extended by at each end. */
    private static final int MARGIN = 4;

    private J2kWavelet() {
    }

    /**
     * Turns the four subbands in the upper left corner of a plane into the resolution with the given bounds (x0, y0, x1, y1), in place.
     *
     * @param width samples in a row of the plane
     */
    static void invert(J2kPlane plane, int width, int[] bounds, boolean reversible) {
        int columns = bounds[2] - bounds[0];
        int rows = bounds[3] - bounds[1];
        double[] line = new double[Math.max(columns, rows) + 2 * MARGIN];
        for (int y = 0; y < rows; y++) {
            invert(plane, y * width, 1, columns, bounds[0] & 1, line, reversible);
        }
        for (int x = 0; x < columns; x++) {
            invert(plane, x, width, rows, bounds[1] & 1, line, reversible);
        }
    }

    /** One line: its low-pass half is followed by its high-pass half; {@code parity} is 1 if it starts with a high-pass sample. */
    private static void invert(J2kPlane plane, int start, int step, int length, int parity, double[] line, boolean reversible) {
        if (length == 0) {
            return;
        }
        if (length == 1) {
            if (parity == 1) {
                double half = plane.get(start) / 2;
                plane.set(start, reversible ? Math.floor(half) : half);
            }
            return;
        }
        int low = (length + 1 - parity) / 2;
        for (int n = 0; n < length; n++) {
            boolean high = (n + parity & 1) == 1;
            int from = high ? low + (n - (1 - parity)) / 2 : (n - parity + 1) / 2;
            line[MARGIN + n] = plane.get(start + from * step);
        }
        int first = MARGIN - parity;
        if (reversible) {
            extend(line, length);
            for (int n = first; n < MARGIN + length + 1; n += 2) {
                line[n] -= Math.floor((line[n - 1] + line[n + 1] + 2) / 4);
            }
            for (int n = first + 1; n < MARGIN + length; n += 2) {
                line[n] += Math.floor((line[n - 1] + line[n + 1]) / 2);
            }
        } else {
            for (int n = 0; n < length; n++) {
                line[MARGIN + n] *= (n + parity & 1) == 1 ? 1 / K : K;
            }
            lift(line, length, parity, DELTA);
            lift(line, length, 1 - parity, GAMMA);
            lift(line, length, parity, BETA);
            lift(line, length, 1 - parity, ALPHA);
        }
        for (int n = 0; n < length; n++) {
            plane.set(start + n * step, line[MARGIN + n]);
        }
    }

    /** Subtracts from every second sample the sum of its neighbours, weighted. */
    private static void lift(double[] line, int length, int first, double weight) {
        extend(line, length);
        for (int n = MARGIN + first; n < MARGIN + length; n += 2) {
            line[n] -= weight * (line[n - 1] + line[n + 1]);
        }
    }

    /** Mirrors the line at its first and last sample. */
    private static void extend(double[] line, int length) {
        for (int n = 1; n <= 2; n++) {
            line[MARGIN - n] = line[MARGIN + mirror(-n, length)];
            line[MARGIN + length - 1 + n] = line[MARGIN + mirror(length - 1 + n, length)];
        }
    }

    private static int mirror(int index, int length) {
        int period = 2 * (length - 1);
        int folded = Math.floorMod(index, period);
        return folded < length ? folded : period - folded;
    }
}
