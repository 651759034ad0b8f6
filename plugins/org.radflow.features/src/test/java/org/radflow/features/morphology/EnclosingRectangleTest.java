package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EnclosingRectangleTest {

    /** Against the extent along every line through two points; corners are doubled, but for rounding, as projections double them. */
    @Property(tries = 200)
    void isTheSmallestFlushWithTwoPoints(@ForAll long seed) {
        Random random = new Random(seed);
        List<double[]> points = new ArrayList<>();
        int n = 4 + random.nextInt(12);
        for (int p = 0; p < n; p++) {
            double angle = 2 * Math.PI * random.nextInt(24) / 24;
            double radius = 20 + random.nextInt(3) * 10;
            double[] point = {100 + radius * Math.cos(angle), -50 + 0.6 * radius * Math.sin(angle), random.nextInt(5)};
            points.add(point);
            for (int copy = random.nextInt(3); copy > 0; copy--) {
                points.add(new double[] {point[0] + noise(random), point[1] + noise(random), random.nextInt(5)});
            }
        }
        double[] found = EnclosingRectangle.around(points.stream().map(double[]::clone).toArray(double[][]::new), new double[] {0, 0, 1});
        assertEquals(smallest(points), found[0] * found[1], 1e-6);
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
