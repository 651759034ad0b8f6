package org.radflow.features.local;

import java.util.Arrays;

/**
 * Sums over the voxels whose centres lie within a radius of a voxel, for the voxels of a region, slice after slice. A sphere is a row of discs
 * across the x axis, a disc a set of runs along z. The sums over runs are made for a slice at once, those over discs for a row; discs of the same
 * runs are summed once. All but the last step, from discs to spheres, add whole rows to rows, column by column. Voxels outside the volume count as
 * 0. Not thread-safe.
 */
final class SphereSums {

    /** Writes the voxels from..to - 1 of row j of slice k to values[at..]. */
    interface Source {
        void row(int j, int k, int from, int to, double[] values, int at);
    }

    private final int[] size;
    private final Spans spans;
    private final int[] margin = new int[3];
    /** Runs reach so many slices to either side of the centre: [columns from the centre][rows from the centre], -1 for none. */
    private final int[][] reach;
    private final Source source;
    /** Slices that spheres around the slice at hand touch, by slice modulo their number; with margins: [slice][row][column]. */
    private final double[][][] slices;
    /** Of the slice at hand, with margins: [reach][row][column]. */
    private final double[][][] runs;
    /** Of the row at hand, with margins: [columns from the centre][column]. */
    private final double[][] discs;
    private final double[][] sums;
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
        reach = new int[margin[0] + 1][margin[1] + 1];
        for (int x = 0; x <= margin[0]; x++) {
            for (int y = 0; y <= margin[1]; y++) {
                double rest = radius * radius - x * spacing[0] * x * spacing[0] - y * spacing[1] * y * spacing[1];
                reach[x][y] = rest < 0 ? -1 : (int) (Math.sqrt(rest) / spacing[2]);
            }
        }
        int rows = spans.rows() + 2 * margin[1];
        int width = spans.width() + 2 * margin[0];
        slices = new double[2 * margin[2] + 1][rows][width];
        runs = new double[margin[2] + 1][rows][width];
        discs = new double[margin[0] + 1][];
        for (int x = 0; x <= margin[0]; x++) {
            discs[x] = x > 0 && Arrays.equals(reach[x], reach[x - 1]) ? discs[x - 1] : new double[width];
        }
        sums = new double[spans.rows()][spans.width()];
        next = spans.box()[2] - margin[2];
    }

    /**
     * Sums around the voxels of a slice; slices are asked for in ascending order.
     *
     * @return [row][column], from the first of the box; defined within the spans; overwritten by the next call
     */
    double[][] ofSlice(int k) {
        for (; next <= k + margin[2]; next++) {
            read(next);
        }
        int from = spans.width();
        int to = 0;
        for (int j = 0; j < spans.rows(); j++) {
            from = Math.min(from, spans.from(j, k));
            to = Math.max(to, spans.to(j, k));
        }
        if (from < to) {
            sumRuns(k, from, to + 2 * margin[0]);
        }
        for (int j = 0; j < spans.rows(); j++) {
            if (spans.from(j, k) < spans.to(j, k)) {
                sumDiscs(j, spans.from(j, k), spans.to(j, k) + 2 * margin[0]);
                addDiscs(spans.from(j, k), spans.to(j, k), sums[j]);
            }
        }
        return sums;
    }

    private double[][] slice(int k) {
        return slices[Math.floorMod(k, slices.length)];
    }

    /** Rows and columns outside the volume stay 0. */
    private void read(int k) {
        double[][] slice = slice(k);
        int firstRow = spans.box()[1] - margin[1];
        int firstColumn = spans.box()[0] - margin[0];
        int from = Math.max(0, firstColumn);
        int to = Math.min(size[0], firstColumn + slice[0].length);
        for (int j = Math.max(0, firstRow); j < Math.min(size[1], firstRow + slice.length); j++) {
            if (k >= 0 && k < size[2]) {
                source.row(j, k, from, to, slice[j - firstRow], from - firstColumn);
            } else {
                Arrays.fill(slice[j - firstRow], 0);
            }
        }
    }

    private void sumRuns(int k, int from, int to) {
        for (int j = 0; j < runs[0].length; j++) {
            System.arraycopy(slice(k)[j], from, runs[0][j], from, to - from);
            for (int r = 1; r <= margin[2]; r++) {
                sum(runs[r - 1][j], slice(k - r)[j], slice(k + r)[j], from, to, runs[r][j]);
            }
        }
    }

    private static void sum(double[] a, double[] b, double[] c, int from, int to, double[] sum) {
        for (int i = from; i < to; i++) {
            sum[i] = a[i] + (b[i] + c[i]);
        }
    }

    /** @param j row from the first of the box */
    private void sumDiscs(int j, int from, int to) {
        for (int x = 0; x <= margin[0]; x++) {
            double[] disc = discs[x];
            if (x == 0 || disc != discs[x - 1]) {
                int centre = j + margin[1];
                System.arraycopy(runs[reach[x][0]][centre], from, disc, from, to - from);
                int y = 1;
                for (; y < margin[1] && reach[x][y + 1] >= 0; y += 2) {
                    double[][] inner = runs[reach[x][y]];
                    double[][] outer = runs[reach[x][y + 1]];
                    add(inner[centre - y], inner[centre + y], outer[centre - y - 1], outer[centre + y + 1], from, to, disc);
                }
                if (y <= margin[1] && reach[x][y] >= 0) {
                    add(runs[reach[x][y]][centre - y], runs[reach[x][y]][centre + y], from, to, disc);
                }
            }
        }
    }

    private static void add(double[] a, double[] b, int from, int to, double[] sum) {
        for (int i = from; i < to; i++) {
            sum[i] += a[i] + b[i];
        }
    }

    private static void add(double[] a, double[] b, double[] c, double[] d, int from, int to, double[] sum) {
        for (int i = from; i < to; i++) {
            sum[i] += (a[i] + b[i]) + (c[i] + d[i]);
        }
    }

    /** @param from column from the first of the box */
    private void addDiscs(int from, int to, double[] sum) {
        System.arraycopy(discs[0], from + margin[0], sum, from, to - from);
        int x = 1;
        for (; x < margin[0]; x += 2) {
            addColumns(discs[x], margin[0] - x, margin[0] + x, discs[x + 1], from, to, sum);
        }
        if (x == margin[0]) {
            addColumns(discs[x], 0, 2 * margin[0], from, to, sum);
        }
    }

    private static void addColumns(double[] disc, int before, int after, int from, int to, double[] sum) {
        for (int i = from; i < to; i++) {
            sum[i] += disc[i + before] + disc[i + after];
        }
    }

    private static void addColumns(double[] disc, int before, int after, double[] smaller, int from, int to, double[] sum) {
        for (int i = from; i < to; i++) {
            sum[i] += (disc[i + before] + disc[i + after]) + (smaller[i + before - 1] + smaller[i + after + 1]);
        }
    }
}
