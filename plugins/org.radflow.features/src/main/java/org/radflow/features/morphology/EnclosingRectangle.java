package org.radflow.features.morphology;

import java.util.Arrays;

/**
 * Smallest rectangle around points seen along a direction; one of its sides is flush with the planar hull (Freeman and Shapira 1975).
 * Rotating calipers find it (Toussaint 1983).
 */
final class EnclosingRectangle {

    /** Heights in mm that differ by less come from rounding. */
    private static final double ROUNDING = 1e-9;

    private EnclosingRectangle() {}

    /**
     * @param points    [point][axis]
     * @param direction unit vector along which to look
     * @return both side lengths
     */
    static double[] around(double[][] points, double[] direction) {
        double[][] hull = hull(project(points, direction));
        double[] best = {Double.POSITIVE_INFINITY, 1};
        int n = hull.length;
        int right = 0;
        int top = 0;
        int left = 0;
        for (int p = 0; p < n; p++) {
            double[] a = hull[p];
            double[] b = hull[(p + 1) % n];
            double ux = b[0] - a[0];
            double uy = b[1] - a[1];
            double length = Math.sqrt(ux * ux + uy * uy);
            ux /= length;
            uy /= length;
            right = climb(hull, Math.max(right, p + 1), ux, uy);
            top = climb(hull, Math.max(top, right), -uy, ux);
            left = climb(hull, Math.max(left, top), -ux, -uy);
            double along = height(hull[right % n], ux, uy) - height(hull[left % n], ux, uy);
            double across = height(hull[top % n], -uy, ux) - height(a, -uy, ux);
            if (along * across < best[0] * best[1]) {
                best = new double[] {along, across};
            }
        }
        return best;
    }

    /** Walks around the hull as long as corners rise along (ux, uy), but for rounding: corners may lie next to each other. */
    private static int climb(double[][] hull, int start, double ux, double uy) {
        int corner = start;
        while (corner < start + hull.length
                && height(hull[(corner + 1) % hull.length], ux, uy) > height(hull[corner % hull.length], ux, uy) - ROUNDING) {
            corner++;
        }
        return corner;
    }

    private static double height(double[] p, double ux, double uy) {
        return p[0] * ux + p[1] * uy;
    }

    private static double[][] project(double[][] points, double[] w) {
        int least = 0;
        for (int axis = 1; axis < 3; axis++) {
            least = Math.abs(w[axis]) < Math.abs(w[least]) ? axis : least;
        }
        double[] u = new double[3];
        double norm = Math.sqrt(1 - w[least] * w[least]);
        u[(least + 1) % 3] = -w[(least + 2) % 3] / norm;
        u[(least + 2) % 3] = w[(least + 1) % 3] / norm;
        double[] v = {w[1] * u[2] - w[2] * u[1], w[2] * u[0] - w[0] * u[2], w[0] * u[1] - w[1] * u[0]};
        double[][] projected = new double[points.length][];
        for (int p = 0; p < points.length; p++) {
            double[] x = points[p];
            projected[p] = new double[] {x[0] * u[0] + x[1] * u[1] + x[2] * u[2], x[0] * v[0] + x[1] * v[1] + x[2] * v[2]};
        }
        return projected;
    }

    /** Monotone chain (Andrew 1979). */
    private static double[][] hull(double[][] points) {
        Arrays.sort(points, (p, q) -> p[0] == q[0] ? Double.compare(p[1], q[1]) : Double.compare(p[0], q[0]));
        double[][] hull = new double[2 * points.length][];
        int n = 0;
        for (int pass = 0; pass < 2; pass++) {
            int fixed = n;
            for (int p = 0; p < points.length; p++) {
                double[] point = points[pass == 0 ? p : points.length - 1 - p];
                while (n >= fixed + 2 && cross(hull[n - 2], hull[n - 1], point) <= 0) {
                    n--;
                }
                hull[n++] = point;
            }
            n--;
        }
        return Arrays.copyOf(hull, n);
    }

    private static double cross(double[] o, double[] a, double[] b) {
        return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
    }
}
