package org.radflow.features.morphology;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Largest distance between two points of a small set, such as the corners of a convex hull (IBSI L0JK). Two points are no farther apart than the sum
 * of their distances from any centre, so pairs are tried from the outside in, as long as they can be: few of a body like a ball, at most all n^2 / 2.
 */
final class Diameter {

    private static final double ROUNDING = 1e-12;

    private Diameter() {}

    static double of(double[][] points) {
        double[] centre = centre(points);
        double[][] sorted = points.clone();
        Arrays.sort(sorted, Comparator.comparingDouble(point -> -squareDistance(point, centre)));
        double[] radius = Arrays.stream(sorted).mapToDouble(point -> Math.sqrt(squareDistance(point, centre))).toArray();
        double largest = 0;
        double reach = 0;
        for (int p = 0; p < sorted.length; p++) {
            for (int q = p + 1; q < sorted.length && radius[p] + radius[q] >= reach; q++) {
                double square = squareDistance(sorted[p], sorted[q]);
                if (square > largest) {
                    largest = square;
                    reach = Math.sqrt(square) * (1 - ROUNDING);
                }
            }
        }
        return Math.sqrt(largest);
    }

    /** Of the box around the points. */
    private static double[] centre(double[][] points) {
        double[] low = points[0].clone();
        double[] high = points[0].clone();
        for (double[] point : points) {
            for (int a = 0; a < 3; a++) {
                low[a] = Math.min(low[a], point[a]);
                high[a] = Math.max(high[a], point[a]);
            }
        }
        return new double[] {(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2};
    }

    private static double squareDistance(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return x * x + y * y + z * z;
    }
}
