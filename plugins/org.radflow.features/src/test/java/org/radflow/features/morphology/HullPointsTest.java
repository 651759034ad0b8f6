package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.radflow.image.Mask;

class HullPointsTest {

    private static final double[] UNIT = {1, 1, 1};

    @Property(tries = 200)
    void haveTheHullOfAllVertices(@ForAll long seed) {
        Mask mask = RandomMask.of(seed);
        Set<List<Integer>> vertices = RandomMask.vertices(mask).stream().map(v -> List.of(v[0], v[1], v[2])).collect(Collectors.toSet());
        int[] points = HullPoints.of(RandomMask.bits(mask));
        Set<List<Integer>> distinct = new HashSet<>();
        for (int p = 0; p < points.length; p += 3) {
            assertTrue(distinct.add(List.of(points[p], points[p + 1], points[p + 2])));
        }
        assertTrue(vertices.containsAll(distinct));
        ConvexHull all = new ConvexHull(vertices.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray());
        ConvexHull hull = new ConvexHull(points);
        assertEquals(all.volume(UNIT), hull.volume(UNIT));
        assertEquals(all.area(UNIT), hull.area(UNIT), 1e-9 * all.area(UNIT));
    }
}
