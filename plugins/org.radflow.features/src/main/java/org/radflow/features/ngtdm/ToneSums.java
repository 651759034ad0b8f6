package org.radflow.features.ngtdm;

import java.util.Arrays;

import org.radflow.features.matrix.Neighbourhood;

/**
 * Adds up differences of voxels from the mean of their neighbours, level by level, while the voxels of a grid pass by. Where all neighbours belong to the
 * region, whole numbers |level * number - sum| are added and divided once at the end: exact, and no division a voxel. Not thread-safe.
 */
final class ToneSums {

    /** Above the sum of the grey levels of any neighbourhood. */
    private static final int VOXEL_BITS = 41;
    private static final long ONE_VOXEL = 1L << VOXEL_BITS;

    private final Neighbourhood neighbourhood;
    private final int allNeighbours;
    private final long[] voxels;
    private final long[] wholeSums;
    private final double[] otherSums;
    private long[] columns = new long[0];

    ToneSums(int levels, Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
        this.allNeighbours = neighbourhood.touching().length;
        this.voxels = new long[levels + 1];
        this.wholeSums = new long[levels + 1];
        this.otherSums = new double[levels + 1];
    }

    /** Adds the voxels from..to - 1. */
    void add(int[] levels, int from, int to) {
        int reach = neighbourhood.distance();
        int length = to - from + 2 * reach;
        columns = columns.length < length ? new long[length] : columns;
        Arrays.fill(columns, 0, length, 0);
        for (int line : neighbourhood.lines()) {
            addLine(levels, from - reach + line, length);
        }
        long block = 0;
        for (int n = 0; n < 2 * reach; n++) {
            block += columns[n];
        }
        for (int v = from; v < to; v++) {
            block += columns[v - from + 2 * reach];
            if (levels[v] > 0) {
                add(levels[v], block - levels[v] - ONE_VOXEL);
            }
            block -= columns[v - from];
        }
    }

    /** Adds levels, and {@link #ONE_VOXEL} where the level is above 0. */
    private void addLine(int[] levels, int from, int length) {
        for (int n = 0; n < length; n++) {
            int level = levels[from + n];
            columns[n] += level + (-level >>> 31) * ONE_VOXEL;
        }
    }

    /** @param neighbours sum of the neighbours' levels + number of neighbours * {@link #ONE_VOXEL} */
    private void add(int level, long neighbours) {
        int number = (int) (neighbours >> VOXEL_BITS);
        long sum = neighbours & ONE_VOXEL - 1;
        if (number == allNeighbours) {
            voxels[level]++;
            wholeSums[level] += Math.abs((long) level * number - sum);
        } else if (number > 0) {
            voxels[level]++;
            otherSums[level] += Math.abs(level - (double) sum / number);
        }
    }

    /** n_i: voxels that have neighbours, at their level. */
    long[] voxels() {
        return voxels;
    }

    /** s_i: sums of the differences of these voxels, at their level. */
    double[] differences() {
        double[] sums = new double[voxels.length];
        Arrays.setAll(sums, i -> (double) wholeSums[i] / allNeighbours + otherSums[i]);
        return sums;
    }
}
