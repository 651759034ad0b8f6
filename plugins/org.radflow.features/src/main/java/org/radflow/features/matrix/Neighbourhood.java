package org.radflow.features.matrix;

import java.util.stream.IntStream;

import org.radflow.features.roi.LevelGrid;

/**
 * Neighbours of a voxel of a {@link LevelGrid}, as steps in its array.
 *
 * @param touching the neighbours at Chebyshev distance 1: 8 in a slice, 26 in the volume
 */
public record Neighbourhood(int[] touching) {

    static Neighbourhood ofSlice(LevelGrid grid) {
        return around(grid, 0);
    }

    static Neighbourhood ofVolume(LevelGrid grid) {
        return around(grid, 1);
    }

    private static Neighbourhood around(LevelGrid grid, int depth) {
        return new Neighbourhood(IntStream.rangeClosed(-depth, depth).flatMap(z -> IntStream.rangeClosed(-1, 1)
                .flatMap(y -> IntStream.rangeClosed(-1, 1).map(x -> grid.offset(x, y, z)))).filter(step -> step != 0).toArray());
    }
}
