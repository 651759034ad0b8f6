package org.radflow.features.matrix;

import java.util.stream.IntStream;

import org.radflow.features.roi.LevelGrid;

/**
 * Neighbours of a voxel of a {@link LevelGrid} up to a Chebyshev distance, as steps in the array of a window.
 *
 * @param distance largest distance
 * @param depth    largest distance in slices: 0 in a slice
 * @param lines    to the middles of the lines along i that make up the block around a voxel: 3 in a slice, 9 in the volume at distance
 *                 1; ascending, so the first half precedes the voxel and the middle one is its own line
 * @param touching to the neighbours: 8 in a slice, 26 in the volume at distance 1
 */
public record Neighbourhood(int distance, int depth, int[] lines, int[] touching) {

    static Neighbourhood ofSlice(LevelGrid grid, int distance) {
        return around(grid, distance, 0);
    }

    static Neighbourhood ofVolume(LevelGrid grid, int distance) {
        return around(grid, distance, distance);
    }

    private static Neighbourhood around(LevelGrid grid, int distance, int depth) {
        int[] lines = IntStream.rangeClosed(-depth, depth)
                .flatMap(z -> IntStream.rangeClosed(-distance, distance).map(y -> grid.offset(0, y, z))).toArray();
        int[] touching = IntStream.of(lines).flatMap(line -> IntStream.rangeClosed(line - distance, line + distance))
                .filter(step -> step != 0).toArray();
        return new Neighbourhood(distance, depth, lines, touching);
    }

    /** Voxels of the block, the one in the middle included. */
    public int voxels() {
        return touching.length + 1;
    }
}
