package org.radflow.features.zones;

import org.radflow.features.matrix.MatrixCounter;

/**
 * Zones as trees of voxels, joined while the lines of a grid pass by in voxel order (union-find with path halving). The root of a tree is
 * the first voxel of its zone. Not thread-safe.
 */
final class ZoneForest {

    private final int[] levels;
    private final int[] distances;
    private final int start;
    /** The parent of a voxel, or minus the number of voxels of the tree at its root; both counted from start. */
    private final int[] parents;

    /**
     * @param distances of the voxels from the edge; the roots' become the least of their zones
     * @param start     first index of the grid that is looked at
     * @param end       the index after the last
     */
    ZoneForest(int[] levels, int[] distances, int start, int end) {
        this.levels = levels;
        this.distances = distances;
        this.start = start;
        this.parents = new int[end - start];
    }

    /**
     * Joins the voxels from..to - 1 of a line with their equals among each other and in the preceding lines.
     *
     * @param lines steps to the preceding lines that touch this one
     */
    void joinLine(int from, int to, int[] lines) {
        for (int v = from; v < to; v++) {
            int level = levels[v];
            if (level > 0) {
                parents[v - start] = -1;
                boolean left = levels[v - 1] == level;
                if (left) {
                    join(v, v - 1);
                }
                for (int line : lines) {
                    int above = v + line;
                    if (levels[above] == level) {
                        if (!left) {
                            join(v, above);
                        }
                    } else {
                        if (!left && levels[above - 1] == level) {
                            join(v, above - 1);
                        }
                        if (levels[above + 1] == level) {
                            join(v, above + 1);
                        }
                    }
                }
            }
        }
    }

    private void join(int v, int w) {
        int a = root(v - start);
        int b = root(w - start);
        if (a != b) {
            int first = Math.min(a, b);
            int second = Math.max(a, b);
            parents[first] += parents[second];
            parents[second] = first;
            distances[start + first] = Math.min(distances[start + first], distances[start + second]);
        }
    }

    private int root(int v) {
        while (parents[v] >= 0) {
            int parent = parents[v];
            if (parents[parent] >= 0) {
                parents[v] = parents[parent];
            }
            v = parent;
        }
        return v;
    }

    /** Counts the zones whose first voxel lies in from..to - 1 of a line. */
    void count(int from, int to, MatrixCounter bySize, MatrixCounter byDistance) {
        for (int v = from; v < to; v++) {
            if (levels[v] > 0 && parents[v - start] < 0) {
                bySize.add(levels[v], -parents[v - start]);
                byDistance.add(levels[v], distances[v]);
            }
        }
    }
}
