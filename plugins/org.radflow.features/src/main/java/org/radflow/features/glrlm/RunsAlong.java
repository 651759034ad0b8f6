package org.radflow.features.glrlm;

import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.SparseMatrix;

/**
 * Counts runs along one direction, each voxel in turn, while the voxels of a grid pass by in voxel order. Each voxel is counted with
 * its place in its run, first, second and so on: so many runs are at least as long. No branch depends on the levels, which makes noise
 * and smooth images equally fast. The places are kept at the index modulo the offset, which all voxels of a run share. Not
 * thread-safe.
 */
final class RunsAlong {

    private final int offset;
    private final int[] places;
    private final MatrixCounter counter;
    /** Copies of parts of a line: loops over arrays from 0 are made vector instructions by the compiler, others are not. */
    private int[] line = new int[0];
    private int[] before;
    private int[] placesOfLine;

    /**
     * @param levels  N_g
     * @param longest voxels of the longest run there can be
     * @param offset  step along the direction, above 0
     */
    RunsAlong(int levels, int longest, int offset) {
        this.offset = offset;
        this.places = new int[offset];
        this.counter = new MatrixCounter(levels, longest);
    }

    /**
     * Counts the voxels from..to - 1.
     *
     * @param shift what makes an index in the window one in the grid
     */
    void count(int[] levels, int from, int to, int shift) {
        if (offset == 1) {
            countLine(levels, from, to);
            return;
        }
        int first = from;
        int place = (from + shift) % offset;
        while (first < to) {
            int length = Math.min(to - first, offset - place);
            count(levels, first, length, place, counter);
            first += length;
            place = 0;
        }
    }

    private void count(int[] levels, int from, int length, int place, MatrixCounter counts) {
        if (line.length < length) {
            line = new int[length];
            before = new int[length];
            placesOfLine = new int[length];
        }
        System.arraycopy(levels, from, line, 0, length);
        System.arraycopy(levels, from - offset, before, 0, length);
        System.arraycopy(places, place, placesOfLine, 0, length);
        advance(placesOfLine, line, before, length);
        System.arraycopy(placesOfLine, 0, places, place, length);
        for (int n = 0; n < length; n++) {
            counts.add(line[n], placesOfLine[n]);
        }
    }

    /** One place further where voxel and predecessor have the same level above 0 (all bits of both factors are set), else the first. */
    private static void advance(int[] places, int[] line, int[] before, int length) {
        for (int n = 0; n < length; n++) {
            places[n] = (places[n] & (line[n] ^ before[n]) - 1 >> 31 & -line[n] >> 31) + 1;
        }
    }

    private void countLine(int[] levels, int from, int to) {
        int place = 0;
        for (int v = from; v < to; v++) {
            int level = levels[v];
            place = (place & (level ^ levels[v - 1]) - 1 >> 31 & -level >> 31) + 1;
            counter.add(level, place);
        }
    }

    /** How many runs of each level have each length. */
    SparseMatrix toMatrix() {
        return counter.toMatrix().lessNextColumn();
    }
}
