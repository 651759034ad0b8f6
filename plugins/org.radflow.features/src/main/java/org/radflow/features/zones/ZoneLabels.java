package org.radflow.features.zones;

import java.util.Arrays;

import org.radflow.features.roi.LevelGrid;

/**
 * Labels of the zones that touch a slice, joined while the slices of a grid pass by (union-find with path halving). Between two slices the
 * zones that have ended are given to {@link Ended} and their labels used again, so memory grows with the voxels of a slice and not of the
 * grid. Not thread-safe.
 */
final class ZoneLabels {

    /** Takes a zone that is complete: its level, its number of voxels, and the least of its voxels' distances. */
    interface Ended {
        void zone(int level, int voxels, int distance);
    }

    private final int sliceVoxels;
    private final Preceding preceding;
    private final int[] steps;
    /** Labels of the slice before and of the present one; meaningless where the level is 0. */
    private final int[] labels;
    private int next = 1;
    private int freeCount;
    /** By label: another label of the same zone, its own if it stands for the zone, 0 if it is free. */
    private int[] parents = new int[64];
    private int[] levels = new int[64];
    private int[] voxels = new int[64];
    private int[] distances = new int[64];
    /** By label: whether the zone has voxels in the present slice. */
    private boolean[] present = new boolean[64];
    private int[] free = new int[64];

    /** Copies of parts of a line: loops over arrays from 0 are made vector instructions by the compiler, others are not. */
    private int[] line = new int[0];
    private int[] neighbours;
    private int[] equals;

    ZoneLabels(LevelGrid grid, Preceding preceding) {
        this.sliceVoxels = grid.size(0) * grid.size(1);
        this.preceding = preceding;
        this.steps = preceding.directions().stream().mapToInt(d -> grid.offset(d[0], d[1], d[2])).toArray();
        this.labels = new int[2 * sliceVoxels];
    }

    /**
     * Labels the voxels from..to - 1 of the present slice, joined with their equals among each other and in the preceding lines.
     *
     * @param window levels
     * @param shift  what makes an index in the window one of the present slice, whose first voxel is 0
     */
    void join(int[] window, int from, int to, int shift) {
        findEquals(window, from, to - from);
        for (int n = 0; n < to - from; n++) {
            if (line[n] > 0) {
                int at = from + n + shift + sliceVoxels;
                int label = 0;
                for (int groups = preceding.groupsOf(equals[n]); groups != 0; groups >>>= 4) {
                    int other = labels[at + steps[(groups & 15) - 1]];
                    label = label == 0 ? other : joined(label, other);
                }
                labels[at] = label > 0 ? label : newLabel(line[n]);
            }
        }
    }

    /** Sets the bits of the preceding neighbours that have the level of the voxel. */
    private void findEquals(int[] window, int from, int length) {
        if (line.length < length) {
            line = new int[length];
            neighbours = new int[length];
            equals = new int[length];
        }
        System.arraycopy(window, from, line, 0, length);
        Arrays.fill(equals, 0, length, 0);
        for (int n = 0; n < steps.length; n++) {
            System.arraycopy(window, from + steps[n], neighbours, 0, length);
            addBit(line, neighbours, length, 1 << n, equals);
        }
    }

    /** Only equal levels have an exclusive or that, less 1, has all bits set when it is shifted. */
    private static void addBit(int[] line, int[] neighbours, int length, int bit, int[] equals) {
        for (int n = 0; n < length; n++) {
            equals[n] |= (line[n] ^ neighbours[n]) - 1 >> 31 & bit;
        }
    }

    private int newLabel(int level) {
        int label = freeCount > 0 ? free[--freeCount] : next++;
        if (label == parents.length) {
            parents = Arrays.copyOf(parents, 2 * label);
            levels = Arrays.copyOf(levels, 2 * label);
            voxels = Arrays.copyOf(voxels, 2 * label);
            distances = Arrays.copyOf(distances, 2 * label);
            present = Arrays.copyOf(present, 2 * label);
            free = Arrays.copyOf(free, 2 * label);
        }
        parents[label] = label;
        levels[label] = level;
        voxels[label] = 0;
        distances[label] = Integer.MAX_VALUE;
        return label;
    }

    private int joined(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        if (rootA != rootB) {
            parents[rootB] = rootA;
            voxels[rootA] += voxels[rootB];
            distances[rootA] = Math.min(distances[rootA], distances[rootB]);
        }
        return rootA;
    }

    private int root(int label) {
        int found = label;
        while (parents[found] != found) {
            parents[found] = parents[parents[found]];
            found = parents[found];
        }
        return found;
    }

    /** Adds the voxels from..to - 1 of the present slice, all of whose voxels are labelled, to their zones. */
    void add(int[] window, int from, int to, int shift, int[] edgeDistances) {
        for (int v = from; v < to; v++) {
            if (window[v] > 0) {
                int at = v + shift;
                int root = root(labels[at + sliceVoxels]);
                labels[at] = root;
                present[root] = true;
                voxels[root]++;
                distances[root] = Math.min(distances[root], edgeDistances[at]);
            }
        }
    }

    /** Goes on to the next slice. */
    void endSlice(Ended ended) {
        for (int label = 1; label < next; label++) {
            boolean stands = parents[label] == label;
            if (stands && !present[label]) {
                ended.zone(levels[label], voxels[label], distances[label]);
            }
            if (parents[label] != 0 && !(stands && present[label])) {
                parents[label] = 0;
                free[freeCount++] = label;
            }
            present[label] = false;
        }
    }
}
