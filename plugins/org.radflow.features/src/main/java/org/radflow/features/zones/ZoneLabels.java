package org.radflow.features.zones;

import java.util.Arrays;

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

    ZoneLabels(int sliceVoxels) {
        this.sliceVoxels = sliceVoxels;
        this.labels = new int[2 * sliceVoxels];
    }

    /**
     * Labels the voxels from..to - 1 of the present slice, joined with their equals among each other and in the preceding lines.
     *
     * @param window levels
     * @param shift  what makes an index in the window one of the present slice, whose first voxel is 0
     * @param lines  steps to the preceding lines that touch a voxel's line
     */
    void join(int[] window, int from, int to, int shift, int[] lines) {
        for (int v = from; v < to; v++) {
            int level = window[v];
            if (level > 0) {
                int at = v + shift + sliceVoxels;
                boolean left = window[v - 1] == level;
                int label = left ? labels[at - 1] : 0;
                for (int line : lines) {
                    int above = v + line;
                    if (window[above] == level) {
                        label = left ? label : joined(label, labels[at + line]);
                    } else {
                        if (!left && window[above - 1] == level) {
                            label = joined(label, labels[at + line - 1]);
                        }
                        if (window[above + 1] == level) {
                            label = joined(label, labels[at + line + 1]);
                        }
                    }
                }
                labels[at] = label > 0 ? label : newLabel(level);
            }
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

    /** @param a 0 for none */
    private int joined(int a, int b) {
        int rootB = root(b);
        if (a == 0) {
            return rootB;
        }
        int rootA = root(a);
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
