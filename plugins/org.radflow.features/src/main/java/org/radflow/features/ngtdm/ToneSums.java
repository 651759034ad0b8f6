package org.radflow.features.ngtdm;

import java.util.Arrays;

import org.radflow.features.matrix.Neighbourhood;

/**
 * Adds up differences of voxels from the mean of their neighbours, level by level, while the voxels of a grid pass by. Where all neighbours belong
 * to the region, whole numbers |level * number - sum| are added and divided once at the end: exact, and no division a voxel. Not thread-safe.
 */
final class ToneSums {

    private final Neighbourhood neighbourhood;
    private final int allNeighbours;
    private final long[] voxels;
    private final long[] wholeSums;
    private final double[] otherSums;
    /** A line, and sums and numbers of the levels above 0 in the columns of the lines around a voxel's. */
    private int[] line = new int[0];
    private int[] columnSums;
    private int[] columnNumbers;

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
        addColumns(levels, from - reach, to - from + 2 * reach);
        long sum = 0;
        int number = 0;
        for (int n = 0; n < 2 * reach; n++) {
            sum += columnSums[n];
            number += columnNumbers[n];
        }
        for (int v = from; v < to; v++) {
            sum += columnSums[v - from + 2 * reach];
            number += columnNumbers[v - from + 2 * reach];
            if (levels[v] > 0) {
                add(levels[v], sum - levels[v], number - 1);
            }
            sum -= columnSums[v - from];
            number -= columnNumbers[v - from];
        }
    }

    private void addColumns(int[] levels, int from, int length) {
        if (line.length < length) {
            line = new int[length];
            columnSums = new int[length];
            columnNumbers = new int[length];
        }
        Arrays.fill(columnSums, 0, length, 0);
        Arrays.fill(columnNumbers, 0, length, 0);
        for (int step : neighbourhood.lines()) {
            System.arraycopy(levels, from + step, line, 0, length);
            addLine(line, length, columnSums, columnNumbers);
        }
    }

    /** Loops over arrays from 0 are made vector instructions by the compiler. */
    private static void addLine(int[] line, int length, int[] sums, int[] numbers) {
        for (int n = 0; n < length; n++) {
            sums[n] += line[n];
            numbers[n] += -line[n] >>> 31;
        }
    }

    /**
     * @param sum    of the neighbours' levels
     * @param number of the neighbours in the region
     */
    private void add(int level, long sum, int number) {
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
