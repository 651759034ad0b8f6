package org.radflow.features.morphology;

/** Largest distance between two points of a small set, such as the corners of a convex hull (IBSI L0JK); O(n^2). */
final class Diameter {

    private Diameter() {}

    static double of(double[][] points) {
        double largest = 0;
        for (int p = 0; p < points.length; p++) {
            double[] a = points[p];
            for (int q = 0; q < p; q++) {
                double[] b = points[q];
                double x = a[0] - b[0];
                double y = a[1] - b[1];
                double z = a[2] - b[2];
                largest = Math.max(largest, x * x + y * y + z * z);
            }
        }
        return Math.sqrt(largest);
    }
}
