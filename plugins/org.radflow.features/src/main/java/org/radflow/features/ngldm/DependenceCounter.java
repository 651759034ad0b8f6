package org.radflow.features.ngldm;

import java.util.Arrays;

import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.Neighbourhood;
import org.radflow.features.matrix.SparseMatrix;

/** Counts dependent neighbours while the voxels of a grid pass by. Not thread-safe. */
final class DependenceCounter {

    private final int[] steps;
    private final int coarseness;
    private final MatrixCounter counter;
    /** Copies of parts of a line: loops over arrays from 0 are made vector instructions by the compiler, others are not. */
    private int[] voxels = new int[0];
    private int[] neighbours;
    private int[] others;
    private int[] dependent;

    DependenceCounter(int levels, Neighbourhood neighbourhood, int coarseness) {
        this.steps = neighbourhood.touching();
        this.coarseness = coarseness;
        this.counter = new MatrixCounter(levels, neighbourhood.voxels());
    }

    /** Counts the voxels from..to - 1. */
    void count(int[] levels, int from, int to) {
        int length = to - from;
        if (voxels.length < length) {
            voxels = new int[length];
            neighbours = new int[length];
            others = new int[length];
            dependent = new int[length];
        }
        System.arraycopy(levels, from, voxels, 0, length);
        Arrays.fill(dependent, 0, length, 1);
        for (int n = 0; n < steps.length; n += 2) {
            System.arraycopy(levels, from + steps[n], neighbours, 0, length);
            System.arraycopy(levels, from + steps[n + 1], others, 0, length);
            if (coarseness == 0) {
                addEqual(voxels, neighbours, others, length, dependent);
            } else {
                addDependent(voxels, neighbours, length, coarseness, dependent);
                addDependent(voxels, others, length, coarseness, dependent);
            }
        }
        for (int n = 0; n < length; n++) {
            if (voxels[n] > 0) {
                counter.add(voxels[n], dependent[n]);
            }
        }
    }

    /** Adds 1 where voxel and neighbour have the same level, for two neighbours: only then has their exclusive or, less 1, the sign bit set. */
    private static void addEqual(int[] voxels, int[] neighbours, int[] others, int length, int[] dependent) {
        for (int n = 0; n < length; n++) {
            dependent[n] += ((voxels[n] ^ neighbours[n]) - 1 >>> 31) + ((voxels[n] ^ others[n]) - 1 >>> 31);
        }
    }

    /** Adds 1 where the levels of voxel and neighbour differ by at most the coarseness and the neighbour's is above 0: both sign bits. */
    private static void addDependent(int[] voxels, int[] neighbours, int length, int coarseness, int[] dependent) {
        for (int n = 0; n < length; n++) {
            dependent[n] += (Math.abs(voxels[n] - neighbours[n]) - coarseness - 1 & -neighbours[n]) >>> 31;
        }
    }

    SparseMatrix toMatrix() {
        return counter.toMatrix();
    }
}
