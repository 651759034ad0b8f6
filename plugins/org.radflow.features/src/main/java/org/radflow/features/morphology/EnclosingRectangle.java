package org.radflow.features.morphology;

/**
 * Smallest rectangle around a convex polygon; one of its sides is flush with a side of the polygon (Freeman and Shapira 1975). Rotating
 * calipers find it (Toussaint 1983).
 */
final class EnclosingRectangle {

    /** Heights in mm that differ by less come from rounding. */
    private static final double ROUNDING = 1e-9;

    /** Corners in order, twice around the polygon, and the first of them again. */
    private final double[] x;
    private final double[] y;
    private int corners;

    private EnclosingRectangle(int most) {
        x = new double[2 * most + 1];
        y = new double[2 * most + 1];
    }

    /**
     * @param polygon [axis][corner], counter-clockwise; convex but for rounding
     * @return both side lengths
     */
    static double[] around(double[][] polygon) {
        EnclosingRectangle rectangle = new EnclosingRectangle(polygon[0].length);
        rectangle.setCorners(polygon[0], polygon[1]);
        return rectangle.smallest();
    }

    /** From the corner farthest left on, those where the polygon turns left. */
    private void setCorners(double[] px, double[] py) {
        int n = px.length;
        int start = 0;
        for (int p = 1; p < n; p++) {
            start = px[p] < px[start] || px[p] == px[start] && py[p] < py[start] ? p : start;
        }
        for (int p = 0; p <= n; p++) {
            int next = (start + p) % n;
            while (corners >= 2 && !isLeftTurn(px[next], py[next])) {
                corners--;
            }
            x[corners] = px[next];
            y[corners++] = py[next];
        }
        corners--;
        System.arraycopy(x, 0, x, corners, corners);
        System.arraycopy(y, 0, y, corners, corners);
        x[2 * corners] = x[0];
        y[2 * corners] = y[0];
    }

    private boolean isLeftTurn(double nextX, double nextY) {
        int a = corners - 2;
        int b = corners - 1;
        return (x[b] - x[a]) * (nextY - y[a]) - (y[b] - y[a]) * (nextX - x[a]) > 0;
    }

    private double[] smallest() {
        double[] best = {Double.POSITIVE_INFINITY, 1};
        int right = 0;
        int top = 0;
        int left = 0;
        for (int p = 0; p < corners; p++) {
            double ux = x[p + 1] - x[p];
            double uy = y[p + 1] - y[p];
            double length = Math.sqrt(ux * ux + uy * uy);
            ux /= length;
            uy /= length;
            right = climb(Math.max(right, p + 1), ux, uy);
            top = climb(Math.max(top, right), -uy, ux);
            left = climb(Math.max(left, top), -ux, -uy);
            double along = height(right, ux, uy) - height(left, ux, uy);
            double across = height(top, -uy, ux) - height(p, -uy, ux);
            if (along * across < best[0] * best[1]) {
                best = new double[] {along, across};
            }
        }
        return best;
    }

    /** Walks around the polygon as long as corners rise along (ux, uy), but for rounding: corners may lie next to each other. */
    private int climb(int start, double ux, double uy) {
        int corner = start;
        while (corner < 2 * corners && height(corner + 1, ux, uy) > height(corner, ux, uy) - ROUNDING) {
            corner++;
        }
        return corner;
    }

    private double height(int corner, double ux, double uy) {
        return x[corner] * ux + y[corner] * uy;
    }
}
