package org.radflow.features.filters;

import java.util.Arrays;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;

/**
 * One-dimensional convolution kernel: out[n] = sum over t of weights[t] in[n + c - t] with centre c. Sums run in 64 bits, in the order
 * of the weights.
 */
record Kernel(int centre, double... weights) {

    /** A kernel with its centre at floor(length / 2), where IBSI 2 has it. */
    static Kernel of(double... weights) {
        return new Kernel(weights.length / 2, weights);
    }

    /** The kernel turned round its centre. */
    Kernel flipped() {
        double[] flipped = new double[weights.length];
        for (int t = 0; t < weights.length; t++) {
            flipped[t] = weights[weights.length - 1 - t];
        }
        return new Kernel(weights.length - 1 - centre, flipped);
    }

    /** Every weight followed by factor - 1 zeros ("a trous"). */
    Kernel upsampled(int factor) {
        double[] upsampled = new double[weights.length * factor];
        for (int t = 0; t < weights.length; t++) {
            upsampled[t * factor] = weights[t];
        }
        return new Kernel(centre * factor, upsampled);
    }

    Kernel scaled(double factor) {
        return new Kernel(centre, Arrays.stream(weights).map(w -> w * factor).toArray());
    }

    /** Convolves every line along an index axis of a volume. */
    float[] convolve(float[] in, Geometry geometry, int axis, Boundary boundary) {
        return axis == 0 ? convolveRows(in, geometry.size(0), boundary) : convolveAcross(in, geometry, axis, boundary);
    }

    private float[] convolveRows(float[] in, int n, Boundary boundary) {
        float[] out = new float[in.length];
        int taps = weights.length;
        int left = taps - 1 - centre;
        double[] padded = new double[n + taps - 1];
        double[] sums = new double[n];
        int[] source = new int[padded.length];
        for (int p = 0; p < source.length; p++) {
            source[p] = boundary.index(p - left, n);
        }
        for (int row = 0; row < in.length; row += n) {
            Cancellation.check();
            for (int p = 0; p < padded.length; p++) {
                padded[p] = source[p] < 0 ? 0 : in[row + source[p]];
            }
            Arrays.fill(sums, 0);
            for (int t = 0; t < taps; t++) {
                double weight = weights[t];
                if (weight != 0) {
                    int shift = taps - 1 - t;
                    for (int i = 0; i < n; i++) {
                        sums[i] += weight * padded[i + shift];
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                out[row + i] = (float) sums[i];
            }
        }
        return out;
    }

    private float[] convolveAcross(float[] in, Geometry geometry, int axis, Boundary boundary) {
        float[] out = new float[in.length];
        int nx = geometry.size(0);
        int n = geometry.size(axis);
        int stride = axis == 1 ? nx : nx * geometry.size(1);
        double[] sums = new double[nx];
        for (int row = 0; row < in.length; row += nx) {
            Cancellation.check();
            int position = row / stride % n;
            int start = row - position * stride;
            Arrays.fill(sums, 0);
            for (int t = 0; t < weights.length; t++) {
                double weight = weights[t];
                int source = weight == 0 ? -1 : boundary.index(position + centre - t, n);
                if (source >= 0) {
                    int from = start + source * stride;
                    for (int i = 0; i < nx; i++) {
                        sums[i] += weight * in[from + i];
                    }
                }
            }
            for (int i = 0; i < nx; i++) {
                out[row + i] = (float) sums[i];
            }
        }
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kernel kernel && centre == kernel.centre && Arrays.equals(weights, kernel.weights);
    }

    @Override
    public int hashCode() {
        return 31 * centre + Arrays.hashCode(weights);
    }
}
