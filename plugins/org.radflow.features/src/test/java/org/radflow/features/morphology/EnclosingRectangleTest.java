package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EnclosingRectangleTest {

    /** Against the extent along every line through two corners. Some lie between others or next to them, but for rounding, as projections do. */
    @Property(tries = 200)
    void isTheSmallestFlushWithTwoCorners(@ForAll long seed) {
        Random random = new Random(seed);
        int[] xy = new int[2 * (4 + random.nextInt(12))];
        Arrays.setAll(xy, p -> random.nextInt(60));
        System.arraycopy(new int[] {0, 0, 7, 1, 2, 8}, 0, xy, 0, 6);
        long[] hull = PlanarHull.of(xy, xy.length / 2);
        List<double[]> polygon = new ArrayList<>();
        for (int p = 0; p < hull.length; p++) {
            double[] corner = {PlanarHull.x(hull[p]), PlanarHull.y(hull[p])};
            long next = hull[(p + 1) % hull.length];
            polygon.add(corner);
            if (random.nextBoolean()) {
                polygon.add(new double[] {corner[0] + noise(random), corner[1] + noise(random)});
            }
            if (random.nextBoolean()) {
                double[] middle = {(corner[0] + PlanarHull.x(next)) / 2, (corner[1] + PlanarHull.y(next)) / 2};
                polygon.add(new double[] {middle[0] + noise(random), middle[1] + noise(random)});
            }
        }
        double[][] axes = {polygon.stream().mapToDouble(p -> p[0]).toArray(), polygon.stream().mapToDouble(p -> p[1]).toArray()};
        double[] found = EnclosingRectangle.around(axes);
        assertEquals(smallest(polygon), found[0] * found[1], 1e-6);
    }

    private static double noise(Random random) {
        return (random.nextInt(7) - 3) * 1.4e-14;
    }

    private static double smallest(List<double[]> points) {
        double smallest = Double.POSITIVE_INFINITY;
        for (double[] a : points) {
            for (double[] b : points) {
                double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
                if (length > 1e-6) {
                    double ux = (b[0] - a[0]) / length;
                    double uy = (b[1] - a[1]) / length;
                    if (isFlush(points, a, ux, uy)) {
                        smallest = Math.min(smallest, extent(points, ux, uy) * extent(points, -uy, ux));
                    }
                }
            }
        }
        return smallest;
    }

    private static boolean isFlush(List<double[]> points, double[] a, double ux, double uy) {
        return points.stream().allMatch(p -> (p[1] - a[1]) * ux - (p[0] - a[0]) * uy > -1e-9);
    }

    private static double extent(List<double[]> points, double ux, double uy) {
        double low = points.stream().mapToDouble(p -> p[0] * ux + p[1] * uy).min().orElseThrow();
        double high = points.stream().mapToDouble(p -> p[0] * ux + p[1] * uy).max().orElseThrow();
        return high - low;
    }
}
