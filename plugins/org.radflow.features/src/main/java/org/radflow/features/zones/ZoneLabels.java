package org.radflow.features.zones;

import java.util.Arrays;

import org.radflow.features.matrix.EqualPredecessors;
import org.radflow.features.roi.LevelGrid;

/**
 * Labels of the zones that touch a slice, joined while the slices of a grid pass by (union-find with path halving, the lower label stands for both).
 * Between two slices the zones that have ended are given to {@link Ended} and the others numbered anew from 0, so memory grows with the voxels of a
 * slice and not of the grid, and labels that are made one after the other lie one after the other. Not thread-safe.
 */
final class ZoneLabels {

    /** Takes a zone that is complete: its level, its number of voxels, and the least of its voxels' distances. */
    interface Ended {
        void zone(int level, int voxels, int distance);
    }

    private final int sliceVoxels;
    private final Preceding preceding;
    private final EqualPredecessors equal;
    private final int[] steps;
    /** Labels of the present slice, and those which the slice before had when it was the present one; meaningless where the level is 0. */
    private int[] present;
    private int[] previous;
    /** By label of the slice before: its label now. */
    private int[] renumbered = new int[64];
    /** Number of labels; so many of them came from the slices before. */
    private int labels;
    private int carried;
    /** By label: a lower label of the same zone, or its own if it stands for the zone. */
    private int[] parents = new int[64];
    private int[] levels = new int[64];
    private int[] distances = new int[64];
    /** By label: its voxels, negative as long as none of them is in the present slice. */
    private int[] voxels = new int[64];
    /** Labels that got a parent in the present slice, in this order. */
    private int[] absorbed = new int[64];
    private int absorbedLabels;
    /** Labels of zones that end. */
    private int[] endedLabels = new int[64];

    ZoneLabels(LevelGrid grid, Preceding preceding) {
        this.sliceVoxels = grid.size(0) * grid.size(1);
        this.preceding = preceding;
        this.equal = new EqualPredecessors(grid, preceding.depth());
        this.steps = equal.steps();
        this.present = new int[sliceVoxels];
        this.previous = new int[sliceVoxels];
    }

    /**
     * Labels the voxels from..to - 1 of the present slice, joined with their equals among each other and in the preceding lines.
     *
     * @param window        levels
     * @param shift         what makes an index in the window one of the present slice, whose first voxel is 0
     * @param edgeDistances of the present slice
     */
    void join(int[] window, int from, int to, int shift, int[] edgeDistances) {
        int number = equal.find(window, from, to - from);
        ensureCapacity(labels + to - from + 1);
        int[] sets = equal.sets();
        newLabels(window, from, to, shift, edgeDistances, sets);
        for (int hit = 0; hit < number; hit++) {
            int n = equal.joined()[hit];
            int at = from + n + shift;
            int groups = preceding.groupsOf(sets[n]);
            int label = labelOf(at, groups);
            for (groups >>>= Preceding.BITS; groups != 0; groups >>>= Preceding.BITS) {
                label = joined(label, labelOf(at, groups));
            }
            present[at] = label;
            voxels[label] = Math.abs(voxels[label]) + 1;
            distances[label] = Math.min(distances[label], edgeDistances[at]);
        }
    }

    private void newLabels(int[] window, int from, int to, int shift, int[] edgeDistances, int[] sets) {
        int label = labels;
        for (int v = from; v < to; v++) {
            present[v + shift] = label;
            parents[label] = label;
            levels[label] = window[v];
            distances[label] = edgeDistances[v + shift];
            voxels[label] = 1;
            label += (sets[v - from] - 1 & -window[v]) >>> 31;
        }
        labels = label;
    }

    /** The label of the preceding neighbour in the first of the groups. */
    private int labelOf(int at, int groups) {
        int other = at + steps[(groups & Preceding.MASK) - 1];
        return (groups & Preceding.MASK) <= EqualPredecessors.IN_SLICE ? present[other] : renumbered[previous[other + sliceVoxels]];
    }

    private void ensureCapacity(int most) {
        if (most > parents.length) {
            int capacity = Math.max(most, 2 * parents.length);
            parents = Arrays.copyOf(parents, capacity);
            levels = Arrays.copyOf(levels, capacity);
            distances = Arrays.copyOf(distances, capacity);
            voxels = Arrays.copyOf(voxels, capacity);
            renumbered = Arrays.copyOf(renumbered, capacity);
            absorbed = Arrays.copyOf(absorbed, capacity);
            endedLabels = new int[capacity];
        }
    }

    private int joined(int a, int b) {
        if (a == b) {
            return a;
        }
        int rootA = root(a);
        int rootB = root(b);
        int lower = Math.min(rootA, rootB);
        if (rootA != rootB) {
            int higher = Math.max(rootA, rootB);
            parents[higher] = lower;
            absorbed[absorbedLabels++] = higher;
        }
        return lower;
    }

    private int root(int label) {
        int found = label;
        while (parents[found] != found) {
            parents[found] = parents[parents[found]];
            found = parents[found];
        }
        return found;
    }

    /** Goes on to the next slice. */
    void endSlice(Ended ended) {
        addToParents();
        takeEnded(ended);
        renumber();
        int[] swap = previous;
        previous = present;
        present = swap;
    }

    /** In the order of joining, so that a label has all of its own before it is added itself. Then labels with a parent have no voxels. */
    private void addToParents() {
        for (int n = 0; n < absorbedLabels; n++) {
            int label = absorbed[n];
            int parent = parents[label];
            voxels[parent] = Math.abs(voxels[parent]) + Math.abs(voxels[label]);
            distances[parent] = Math.min(distances[parent], distances[label]);
            voxels[label] = 0;
        }
        absorbedLabels = 0;
    }

    /** Without a branch on what cannot be foretold: whether a zone has ended. */
    private void takeEnded(Ended taker) {
        int[] found = endedLabels;
        int number = 0;
        for (int label = 0; label < carried; label++) {
            found[number] = label;
            number += voxels[label] >>> 31;
        }
        for (int n = 0; n < number; n++) {
            taker.zone(levels[found[n]], -voxels[found[n]], distances[found[n]]);
        }
    }

    /** From 0, in the same order, for labels that stand for zones with voxels in the present slice. */
    private void renumber() {
        int next = 0;
        for (int label = 0; label < labels; label++) {
            int number = voxels[label];
            renumbered[label] = number == 0 ? renumbered[parents[label]] : next;
            parents[next] = next;
            levels[next] = levels[label];
            distances[next] = distances[label];
            voxels[next] = -number;
            next += -number >>> 31;
        }
        labels = next;
        carried = next;
    }
}
