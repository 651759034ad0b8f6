package org.radflow.segment;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;

/**
 * Exact Euclidean distances in mm, from voxel centre to voxel centre, in time linear in the number of voxels: squared distances along the rows,
 * then the lower envelope of parabolas along columns and slices (Felzenszwalb and Huttenlocher 2012, doi:10.4086/toc.2012.v008a019).
 */
public final class DistanceTransform {

    /** Lines that are worked on at once, so that memory is read in order. */
    private static final int LINES = 16;

    private DistanceTransform() {}

    /**
     * @param region other than 0 inside, first index fastest, on the grid
     * @param extent whether distances are those in the volume, or to the region's part in the same slice
     * @return squared distance in mm2 of each voxel to the nearest voxel of the region; infinite if there is none
     */
    public static double[] squared(byte[] region, Geometry grid, Extent extent) {
        double[] squared = new double[region.length];
        int nx = grid.size(0);
        for (int row = 0; row < region.length; row += nx) {
            alongRow(region, row, nx, grid.spacing(0), squared);
        }
        int ny = grid.size(1);
        int nz = grid.size(2);
        for (int k = 0; k < nz; k++) {
            Cancellation.check();
            alongLines(squared, k * nx * ny, nx, nx, ny, grid.spacing(1));
        }
        for (int j = 0; extent == Extent.VOLUME && j < ny; j++) {
            Cancellation.check();
            alongLines(squared, j * nx, nx, nx * ny, nz, grid.spacing(2));
        }
        return squared;
    }

    private static void alongRow(byte[] region, int row, int length, double spacing, double[] squared) {
        int last = -1;
        for (int i = 0; i < length; i++) {
            last = region[row + i] != 0 ? i : last;
            squared[row + i] = last < 0 ? Double.POSITIVE_INFINITY : square((i - last) * spacing);
        }
        for (int i = length - 1, next = -1; i >= 0; i--) {
            next = region[row + i] != 0 ? i : next;
            if (next >= 0) {
                squared[row + i] = Math.min(squared[row + i], square((next - i) * spacing));
            }
        }
    }

    /** Several lines of length n with a stride, which start side by side. */
    private static void alongLines(double[] squared, int start, int lines, int stride, int n, double spacing) {
        if (n == 1) {
            return;
        }
        double[][] line = new double[LINES][n];
        Envelope envelope = new Envelope(n, spacing);
        for (int first = 0; first < lines; first += LINES) {
            int count = Math.min(LINES, lines - first);
            for (int q = 0; q < n; q++) {
                for (int t = 0; t < count; t++) {
                    line[t][q] = squared[start + first + t + q * stride];
                }
            }
            for (int t = 0; t < count; t++) {
                envelope.replace(line[t]);
            }
            for (int q = 0; q < n; q++) {
                for (int t = 0; t < count; t++) {
                    squared[start + first + t + q * stride] = line[t][q];
                }
            }
        }
    }

    private static double square(double x) {
        return x * x;
    }

    /** The lowest of the parabolas {@code f(p) + (spacing (q - p))^2} at each q. */
    private static final class Envelope {

        private final double spacing;
        /** Vertices of the parabolas of the envelope, their heights, and the place from which each is the lowest. */
        private final int[] vertex;
        private final double[] height;
        private final double[] from;

        Envelope(int n, double spacing) {
            this.spacing = spacing;
            vertex = new int[n];
            height = new double[n];
            from = new double[n];
        }

        void replace(double[] f) {
            int last = -1;
            for (int q = 0; q < f.length; q++) {
                if (f[q] < Double.POSITIVE_INFINITY) {
                    while (last >= 0 && crossing(last, q, f[q]) <= from[last]) {
                        last--;
                    }
                    from[last + 1] = last < 0 ? Double.NEGATIVE_INFINITY : crossing(last, q, f[q]);
                    vertex[++last] = q;
                    height[last] = f[q];
                }
            }
            if (last < 0) {
                return;
            }
            for (int q = 0, p = 0; q < f.length; q++) {
                while (p < last && from[p + 1] < q) {
                    p++;
                }
                f[q] = height[p] + square((q - vertex[p]) * spacing);
            }
        }

        /** Where the parabola at q gets below that of the envelope. */
        private double crossing(int p, int q, double heightAtQ) {
            return 0.5 * (q + vertex[p]) + 0.5 * (heightAtQ - height[p]) / (spacing * spacing * (q - vertex[p]));
        }
    }
}
