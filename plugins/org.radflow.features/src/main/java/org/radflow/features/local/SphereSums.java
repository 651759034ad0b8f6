package org.radflow.features.local;

import java.util.Arrays;

/**
 * Sums over the voxels whose centres lie within a radius of a voxel, for the voxels of a region, slice after slice. A sphere is a stack of discs, a
 * disc a set of runs along x. Of each slice the sums over runs are made once, from running sums along x; then the sums over discs, once for
 * both spheres that lie as far above as below; whole rows are added at a time. Voxels outside the volume count as 0. Not thread-safe.
 */
final class SphereSums {

    /** Writes row j of slice k, x ascending from the first voxel of the volume. */
    interface Source {
        void row(int j, int k, double[] values);
    }

    private final int[] size;
    private final Spans spans;
    private final int[] margin = new int[3];
    /** Runs reach so many voxels to either side of the centre: [slices from the centre][rows from the centre], -1 for none. */
    private final int[][] reach;
    private final Source source;
    /** Of the slice at hand: [row, from the first that a sphere touches][reach][column]. */
    private final double[][][] runs;
    /** Sums of the slices that are not complete yet, by slice modulo their number. */
    private final double[][][] open;
    private int next;

    /**
     * @param size    voxels of the volume along each axis
     * @param spacing mm
     * @param radius  mm
     * @param spans   where sums are wanted
     */
    SphereSums(int[] size, double[] spacing, double radius, Spans spans, Source source) {
        this.size = size;
        this.spans = spans;
        this.source = source;
        for (int a = 0; a < 3; a++) {
            margin[a] = (int) (radius / spacing[a]);
        }
        reach = new int[margin[2] + 1][margin[1] + 1];
        for (int z = 0; z <= margin[2]; z++) {
            for (int y = 0; y <= margin[1]; y++) {
                double rest = radius * radius - y * spacing[1] * y * spacing[1] - z * spacing[2] * z * spacing[2];
                reach[z][y] = rest < 0 ? -1 : (int) (Math.sqrt(rest) / spacing[0]);
            }
        }
        runs = new double[spans.rows() + 2 * margin[1]][margin[0] + 1][spans.width()];
        open = new double[2 * margin[2] + 1][spans.rows()][spans.width()];
        next = spans.box()[2] - margin[2];
    }

    /**
     * Sums around the voxels of a slice; slices are asked for in ascending order.
     *
     * @return [row][column], from the first of the box; defined within the spans; overwritten by the next call
     */
    double[][] ofSlice(int k) {
        while (next <= k + margin[2]) {
            for (double[] row : slot(next + margin[2])) {
                Arrays.fill(row, 0);
            }
            if (next >= 0 && next < size[2]) {
                sumRuns(next);
                addDiscs(next);
            }
            next++;
        }
        return slot(k);
    }

    private double[][] slot(int k) {
        return open[Math.floorMod(k, open.length)];
    }

    private void sumRuns(int z) {
        int firstColumn = spans.box()[0] - margin[0];
        double[] values = new double[size[0]];
        double[] before = new double[spans.width() + 2 * margin[0] + 1];
        for (int j = 0; j < runs.length; j++) {
            int row = spans.box()[1] - margin[1] + j;
            if (row >= 0 && row < size[1]) {
                source.row(row, z, values);
                for (int t = 0; t + 1 < before.length; t++) {
                    int i = firstColumn + t;
                    before[t + 1] = before[t] + (i >= 0 && i < size[0] ? values[i] : 0);
                }
                for (int run = 0; run <= margin[0]; run++) {
                    double[] sums = runs[j][run];
                    int end = margin[0] + run + 1;
                    int start = margin[0] - run;
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] = before[i + end] - before[i + start];
                    }
                }
            }
        }
    }

    private void addDiscs(int z) {
        double[] disc = new double[spans.width()];
        for (int distance = 0; distance <= margin[2]; distance++) {
            for (int j = 0; j < spans.rows(); j++) {
                int from = Math.min(spans.from(j, z - distance), spans.from(j, z + distance));
                int to = Math.max(spans.to(j, z - distance), spans.to(j, z + distance));
                if (from < to) {
                    Arrays.fill(disc, from, to, 0);
                    for (int y = 0; y <= margin[1] && reach[distance][y] >= 0; y++) {
                        add(runs[j + margin[1] - y][reach[distance][y]], y == 0 ? null : runs[j + margin[1] + y][reach[distance][y]], from, to, disc);
                    }
                    add(disc, null, from, to, slot(z - distance)[j]);
                    if (distance > 0) {
                        add(disc, null, from, to, slot(z + distance)[j]);
                    }
                }
            }
        }
    }

    private static void add(double[] row, double[] another, int from, int to, double[] sum) {
        if (another == null) {
            for (int i = from; i < to; i++) {
                sum[i] += row[i];
            }
        } else {
            for (int i = from; i < to; i++) {
                sum[i] += row[i] + another[i];
            }
        }
    }
}
