package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EnclosingRectangleTest {

    private static final double[] ALONG_Z = {0, 0, 1};

    @Example
    void turnedRectangle() {
        double[][] points = {{0, 0, 5}, {3, 3, 0}, {2, 4, 0}, {-1, 1, 7}, {1, 2, 0}};
        double[] sides = EnclosingRectangle.around(points, ALONG_Z);
        assertEquals(6, sides[0] * sides[1], 1e-12);
        assertEquals(Math.sqrt(18), Math.max(sides[0], sides[1]), 1e-12);
    }

    @Property(tries = 200)
    void noPairOfPointsGivesASmallerOneThatEnclosesAll(@ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int count,
            @ForAll @IntRange(min = 2, max = 60) int range) {
        Random random = new Random(seed);
        double[][] points = new double[count + 3][];
        for (int p = 0; p < count; p++) {
            points[p] = new double[] {random.nextInt(range), random.nextInt(range), 0};
        }
        points[count] = new double[] {0, 0, 0};
        points[count + 1] = new double[] {1, 0, 0};
        points[count + 2] = new double[] {0, 1, 0};
        double smallest = Double.POSITIVE_INFINITY;
        for (double[] a : points) {
            for (double[] b : points) {
                double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
                if (length > 0) {
                    double x = (b[0] - a[0]) / length;
                    double y = (b[1] - a[1]) / length;
                    smallest = Math.min(smallest, extent(points, x, y) * extent(points, -y, x));
                }
            }
        }
        double[] sides = EnclosingRectangle.around(points, ALONG_Z);
        assertEquals(smallest, sides[0] * sides[1], 1e-9 * smallest);
    }

    private static double extent(double[][] points, double x, double y) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] p : points) {
            low = Math.min(low, p[0] * x + p[1] * y);
            high = Math.max(high, p[0] * x + p[1] * y);
        }
        return high - low;
    }
}
