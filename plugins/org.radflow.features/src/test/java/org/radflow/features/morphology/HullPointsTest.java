package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radflow.features.morphology.RandomMask.inside;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.radflow.image.Mask;

class HullPointsTest {

    private static final double[] UNIT = {1, 1, 1};

    @Property(tries = 200)
    void haveTheHullOfAllVertices(@ForAll long seed) {
        Mask mask = RandomMask.of(seed);
        Set<List<Integer>> vertices = vertices(mask);
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

    /** Halfway between a voxel inside and a neighbour outside, in half voxels. */
    private static Set<List<Integer>> vertices(Mask mask) {
        int[] box = mask.boundingBox();
        Set<List<Integer>> vertices = new HashSet<>();
        for (int k = box[2]; k <= box[5]; k++) {
            for (int j = box[1]; j <= box[4]; j++) {
                for (int i = box[0]; i <= box[3]; i++) {
                    for (int side = 0; inside(mask, i, j, k) && side < 6; side++) {
                        int[] step = new int[3];
                        step[side / 2] = side % 2 == 0 ? -1 : 1;
                        if (!inside(mask, i + step[0], j + step[1], k + step[2])) {
                            vertices.add(new ArrayList<>(List.of(2 * i + step[0], 2 * j + step[1], 2 * k + step[2])));
                        }
                    }
                }
            }
        }
        return vertices;
    }
}
