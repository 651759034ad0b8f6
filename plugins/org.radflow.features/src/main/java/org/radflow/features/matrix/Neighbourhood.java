package org.radflow.features.matrix;

import java.util.stream.IntStream;

import org.radflow.features.roi.LevelGrid;

/**
 * Neighbours of a voxel of a {@link LevelGrid} at Chebyshev distance 1, as steps in its array.
 *
 * @param lines    to the middles of the lines of three voxels along i that make up the block around a voxel: 3 in a slice, 9 in the
 *                 volume; ascending, so the first half precedes the voxel and the middle one is its own line
 * @param touching to the neighbours: 8 in a slice, 26 in the volume
 */
public record Neighbourhood(int[] lines, int[] touching) {

    static Neighbourhood ofSlice(LevelGrid grid) {
        return around(grid, 0);
    }

    static Neighbourhood ofVolume(LevelGrid grid) {
        return around(grid, 1);
    }

    private static Neighbourhood around(LevelGrid grid, int depth) {
        int[] lines = IntStream.rangeClosed(-depth, depth)
                .flatMap(z -> IntStream.rangeClosed(-1, 1).map(y -> grid.offset(0, y, z))).toArray();
        int[] touching = IntStream.of(lines).flatMap(line -> IntStream.rangeClosed(line - 1, line + 1)).filter(step -> step != 0).toArray();
        return new Neighbourhood(lines, touching);
    }
}
