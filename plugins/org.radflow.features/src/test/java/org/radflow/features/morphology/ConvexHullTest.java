package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

class ConvexHullTest {

    private static final double[] UNIT = {1, 1, 1};

    @Test
    void aFullGridOfPointsIsABox() {
        int[] points = new int[3 * 4 * 3 * 5];
        for (int p = 0; p < points.length / 3; p++) {
            points[3 * p] = p % 4;
            points[3 * p + 1] = p / 4 % 3;
            points[3 * p + 2] = p / 12;
        }
        ConvexHull hull = new ConvexHull(points);
        assertEquals(3 * 2 * 4, hull.volume(UNIT));
        assertEquals(2 * (3 * 2 + 2 * 4 + 4 * 3), hull.area(UNIT), 1e-12);
        assertEquals(3 * 2 * 4 * 0.5 * 2 * 3, hull.volume(new double[] {0.5, 2, 3}));
        assertEquals(Math.sqrt(9 + 4 + 16), Diameter.of(hull.corners(UNIT)));
    }

    @Property(tries = 300)
    void noPointIsOutsideAndTheSurfaceIsClosed(@ForAll @Size(min = 12, max = 240) int[] coordinates) {
        int[] points = new int[12 + coordinates.length / 3 * 3];
        System.arraycopy(new int[] {0, 0, 0, 6, 0, 0, 0, 6, 0, 0, 0, 6}, 0, points, 0, 12);
        for (int c = 12; c < points.length; c++) {
            points[c] = Math.floorMod(coordinates[c - 12], 7);
        }
        ConvexHull hull = new ConvexHull(points);
        long[] sum = new long[3];
        for (long[] normal : hull.normals()) {
            long reach = Long.MIN_VALUE;
            for (double[] corner : hull.corners(UNIT)) {
                reach = Math.max(reach, (long) (normal[0] * corner[0] + normal[1] * corner[1] + normal[2] * corner[2]));
            }
            for (int p = 0; p < points.length; p += 3) {
                assertTrue(normal[0] * points[p] + normal[1] * points[p + 1] + normal[2] * points[p + 2] <= reach);
            }
            for (int axis = 0; axis < 3; axis++) {
                sum[axis] += normal[axis];
            }
        }
        assertEquals(0, sum[0] | sum[1] | sum[2]);
    }
}
