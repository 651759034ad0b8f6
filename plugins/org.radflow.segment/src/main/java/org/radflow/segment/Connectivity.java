package org.radflow.segment;

import java.util.stream.IntStream;

/** Which voxels are neighbours. */
public enum Connectivity {
    /** The 6 that share a face; 4 in a slice. */
    FACES(1),
    /** The 18 that share a face or an edge; 8 in a slice. */
    EDGES(2),
    /** The 26 that share a face, an edge or a corner; 8 in a slice. */
    CORNERS(3);

    private final int axes;

    Connectivity(int axes) {
        this.axes = axes;
    }

    /**
     * Differences of the places of neighbours in an array of voxels, in ascending order.
     *
     * @param nx number of voxels along i
     * @param ny number of voxels along j
     */
    int[] offsets(int nx, int ny, Extent extent) {
        int deep = extent == Extent.VOLUME ? 1 : 0;
        return IntStream.range(0, 27).filter(n -> {
            int i = Math.abs(n % 3 - 1);
            int j = Math.abs(n / 3 % 3 - 1);
            int k = Math.abs(n / 9 - 1);
            return i + j + k > 0 && i + j + k <= axes && k <= deep;
        }).map(n -> n % 3 - 1 + nx * (n / 3 % 3 - 1 + ny * (n / 9 - 1))).toArray();
    }
}
