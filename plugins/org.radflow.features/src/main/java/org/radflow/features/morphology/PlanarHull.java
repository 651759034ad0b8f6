package org.radflow.features.morphology;

import java.util.Arrays;

/** Corners of the convex hull of whole-numbered points in a plane: monotone chain (Andrew 1979), exact, O(n log n). */
final class PlanarHull {

    private PlanarHull() {}

    /**
     * @param xy    x and y of each point in turn
     * @param count number of points
     * @return the corners counter-clockwise, to be read with {@link #x} and {@link #y}
     */
    static long[] of(int[] xy, int count) {
        long[] points = new long[count];
        for (int p = 0; p < count; p++) {
            points[p] = (long) xy[2 * p] << 32 | xy[2 * p + 1] & 0xffffffffL ^ 0x80000000L;
        }
        Arrays.sort(points);
        long[] hull = new long[2 * count];
        int n = 0;
        for (int pass = 0; pass < 2; pass++) {
            int fixed = n;
            for (int p = 0; p < count; p++) {
                long point = points[pass == 0 ? p : count - 1 - p];
                while (n >= fixed + 2 && cross(hull[n - 2], hull[n - 1], point) <= 0) {
                    n--;
                }
                hull[n++] = point;
            }
            n--;
        }
        return Arrays.copyOf(hull, Math.max(n, Math.min(1, count)));
    }

    static int x(long point) {
        return (int) (point >> 32);
    }

    static int y(long point) {
        return (int) (point ^ 0x80000000L);
    }

    private static long cross(long o, long a, long b) {
        return (long) (x(a) - x(o)) * (y(b) - y(o)) - (long) (y(a) - y(o)) * (x(b) - x(o));
    }
}
