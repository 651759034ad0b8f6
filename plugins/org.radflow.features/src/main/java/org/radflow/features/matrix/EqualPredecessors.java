package org.radflow.features.matrix;

import java.util.ArrayList;
import java.util.List;

import org.radflow.features.roi.LevelGrid;

/**
 * Finds which of the neighbours that precede a voxel have its level, as a set of bits: the neighbour before it in its line is bit 0,
 * and those in each preceding line are three bits, the nearest line first. So bit n belongs to the n-th direction at distance 1 of
 * {@link DirectionalMatrices}, backwards: 4 in a slice, 9 more in the slice before. Not thread-safe.
 */
public final class EqualPredecessors {

    /** Neighbours in the slice; their bits are the first. */
    public static final int IN_SLICE = 4;

    private static final int LINE_BITS = 3;

    private final int[] steps;
    /** Copies of parts of the window: loops over arrays from 0 are made vector instructions by the compiler, others are not. */
    private int[] voxels = new int[0];
    private int[] after;
    private int[] beside;
    private int[] before;
    private int[] sets;
    private int[] joined;

    /** @param depth slices before the voxel's in which neighbours are looked for: 0 or 1 */
    public EqualPredecessors(LevelGrid grid, int depth) {
        steps = directions(depth).stream().mapToInt(d -> grid.offset(d[0], d[1], d[2])).toArray();
    }

    /**
     * Directions (x, y, z) to the neighbours, in the order of bits.
     *
     * @param depth as of the constructor
     */
    public static List<int[]> directions(int depth) {
        List<int[]> directions = new ArrayList<>();
        directions.add(new int[] {-1, 0, 0});
        for (int z = 0; z >= -depth; z--) {
            for (int y = z == 0 ? -1 : 1; y >= -1; y--) {
                for (int x = 1; x >= -1; x--) {
                    directions.add(new int[] {x, y, z});
                }
            }
        }
        return directions;
    }

    /** Steps to the neighbours in the array of a window, in the order of bits. */
    public int[] steps() {
        return steps;
    }

    /**
     * Finds the sets of the voxels from..from + length - 1, empty for those of level 0; overwrites what was found before.
     *
     * @return how many of them are not empty
     */
    public int find(int[] window, int from, int length) {
        if (voxels.length < length) {
            voxels = new int[length];
            after = new int[length];
            beside = new int[length];
            before = new int[length];
            sets = new int[length];
            joined = new int[length + 1];
        }
        System.arraycopy(window, from, voxels, 0, length);
        System.arraycopy(window, from - 1, before, 0, length);
        start(voxels, before, length, sets);
        for (int bit = 1; bit < steps.length; bit += LINE_BITS) {
            System.arraycopy(window, from + steps[bit], after, 0, length);
            System.arraycopy(window, from + steps[bit] - 1, beside, 0, length);
            System.arraycopy(window, from + steps[bit] - 2, before, 0, length);
            addLine(voxels, after, beside, before, length, bit, sets);
        }
        keepPositive(voxels, length, sets);
        return collect(sets, length, joined);
    }

    /** The sets, from index 0; live array. */
    public int[] sets() {
        return sets;
    }

    /** Indices of the sets that are not empty, ascending, with any index after the last; live array. */
    public int[] joined() {
        return joined;
    }

    /** Only of equal levels has the exclusive or, less 1, the sign bit set. */
    private static void start(int[] voxels, int[] before, int length, int[] sets) {
        for (int n = 0; n < length; n++) {
            sets[n] = (voxels[n] ^ before[n]) - 1 >>> 31;
        }
    }

    private static void addLine(int[] voxels, int[] after, int[] beside, int[] before, int length, int bit, int[] sets) {
        for (int n = 0; n < length; n++) {
            sets[n] |= ((voxels[n] ^ after[n]) - 1 >>> 31 | (voxels[n] ^ beside[n]) - 1 >>> 30 & 2 | (voxels[n] ^ before[n]) - 1 >>> 29 & 4) << bit;
        }
    }

    private static void keepPositive(int[] voxels, int length, int[] sets) {
        for (int n = 0; n < length; n++) {
            sets[n] &= -voxels[n] >> 31;
        }
    }

    /** Without a branch on what cannot be foretold. */
    private static int collect(int[] sets, int length, int[] joined) {
        int number = 0;
        for (int n = 0; n < length; n++) {
            joined[number] = n;
            number += -sets[n] >>> 31;
        }
        return number;
    }
}
