package org.radflow.features.robustness;

import org.radflow.image.Geometry;

/**
 * Euclidean distance in mm from each voxel centre to the nearest marked one, squared and exact: lower envelopes of parabolas along each
 * axis in turn (Felzenszwalb and Huttenlocher 2012, doi:10.4086/toc.2012.v008a019).
 */
final class DistanceTransform {

    private DistanceTransform() {}

    /**
     * @param voxels one byte a voxel of the grid
     * @param marked value of the voxels to which the distance is measured
     * @return squared distances in mm2, 0 at marked voxels; infinite everywhere if none is marked
     */
    static double[] squared(byte[] voxels, byte marked, Geometry grid) {
        double[] squared = new double[voxels.length];
        for (int v = 0; v < voxels.length; v++) {
            squared[v] = voxels[v] == marked ? 0 : Double.POSITIVE_INFINITY;
        }
        int stride = 1;
        for (int axis = 0; axis < 3; axis++) {
            int size = grid.size(axis);
            Line line = new Line(size, grid.spacing(axis));
            for (int start = 0; start < voxels.length; start++) {
                if (start / stride % size == 0) {
                    line.transform(squared, start, stride);
                }
            }
            stride *= size;
        }
        return squared;
    }

    /** Work space for the lines along one axis: p -> min over q of f(q) + (spacing (p - q))^2. */
    private static final class Line {
        private final double[] f;
        /** Vertices of the parabolas in the envelope, and where each takes over from the one before. */
        private final int[] vertex;
        private final double[] from;
        private final double scale;

        Line(int size, double spacing) {
            f = new double[size];
            vertex = new int[size];
            from = new double[size];
            scale = spacing * spacing;
        }

        void transform(double[] values, int start, int stride) {
            int last = -1;
            for (int q = 0; q < f.length; q++) {
                f[q] = values[start + q * stride];
                if (f[q] < Double.POSITIVE_INFINITY) {
                    while (last >= 0 && crossing(vertex[last], q) <= from[last]) {
                        last--;
                    }
                    from[last + 1] = last < 0 ? Double.NEGATIVE_INFINITY : crossing(vertex[last], q);
                    vertex[++last] = q;
                }
            }
            if (last < 0) {
                return;
            }
            int piece = 0;
            for (int p = 0; p < f.length; p++) {
                while (piece < last && from[piece + 1] < p) {
                    piece++;
                }
                int q = vertex[piece];
                values[start + p * stride] = f[q] + scale * (p - q) * (p - q);
            }
        }

        /** Where the parabolas of two vertices q &lt; r have the same height. */
        private double crossing(int q, int r) {
            return ((f[r] - f[q]) / scale + (double) r * r - (double) q * q) / (2.0 * (r - q));
        }
    }
}
