package org.radflow.features.matrix;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Directions (x, y, z) at one Chebyshev distance, one of each pair of opposites. */
final class Directions {

    private Directions() {}

    /** Those in a slice: 4 at distance 1, 8 at distance 2. */
    static List<int[]> inPlane(int distance) {
        return all(distance, 0).toList();
    }

    /** Those that leave the slice, upwards: 9 at distance 1, 41 at distance 2. */
    static List<int[]> throughPlane(int distance) {
        return IntStream.rangeClosed(1, distance).boxed().flatMap(z -> all(distance, z)).toList();
    }

    /** Of opposites in a slice the one with y > 0, or x > 0 on the axis. */
    private static Stream<int[]> all(int distance, int z) {
        return IntStream.rangeClosed(z == 0 ? 0 : -distance, distance).boxed()
                .flatMap(y -> IntStream.rangeClosed(z == 0 && y == 0 ? 1 : -distance, distance).mapToObj(x -> new int[] {x, y, z}))
                .filter(d -> Math.max(Math.abs(d[0]), Math.max(Math.abs(d[1]), d[2])) == distance);
    }
}
