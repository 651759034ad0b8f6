package org.radflow.features.morphology;

import java.util.Arrays;

/**
 * A convex body looked at from any direction. Outline and farthest corners are found by walking from edge to edge of its hull, so a direction
 * takes as long as the way, not as all edges. Not thread-safe.
 */
final class ConvexBody {

    /** Cosines up to this are those of faces seen edge-on, but for rounding. */
    private static final double EDGE_ON = 1e-9;

    /** Outward unit normals, three numbers a face. */
    private final double[] normals;
    private final int[] starts;
    private final int[] twins;
    private final int[][] points;
    private final double[][] corners;
    private int[] outline = new int[64];

    /** @param scale mm per unit of the hull's points */
    ConvexBody(ConvexHull hull, double[] scale) {
        normals = new double[3 * hull.faces()];
        int i = 0;
        for (double[] n : hull.normals(scale)) {
            double norm = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
            for (int a = 0; a < 3; a++) {
                normals[i++] = n[a] / norm;
            }
        }
        starts = hull.starts();
        twins = hull.twins();
        points = hull.corners();
        corners = hull.corners(scale);
    }

    /**
     * An edge that starts at the corner farthest along a direction, found by rising from corner to corner.
     *
     * @param direction for the hull's own points: whole numbers
     * @param from      an edge to begin with: the closer, the sooner it is found
     */
    int farthest(long[] direction, int from) {
        int best = isHigher(twins[from], from, direction) ? twins[from] : from;
        int around = ConvexHull.next(twins[best]);
        while (around != best) {
            if (isHigher(twins[around], best, direction)) {
                best = twins[around];
                around = ConvexHull.next(around);
            } else {
                around = ConvexHull.next(twins[around]);
            }
        }
        return best;
    }

    /** Exact; where the heights of the starts of two edges are equal, by x, y, z: the middle of a face is then lower than some corner around it. */
    private boolean isHigher(int a, int b, long[] direction) {
        int[] p = points[starts[a]];
        int[] q = points[starts[b]];
        long rise = direction[0] * (p[0] - q[0]) + direction[1] * (p[1] - q[1]) + direction[2] * (p[2] - q[2]);
        for (int axis = 0; rise == 0 && axis < 3; axis++) {
            rise = p[axis] - q[axis];
        }
        return rise > 0;
    }

    /** Of the start of an edge, along a direction, in mm. */
    double height(int edge, double[] direction) {
        double[] corner = corners[starts[edge]];
        return corner[0] * direction[0] + corner[1] * direction[1] + corner[2] * direction[2];
    }

    /**
     * The edges where a face turned towards the eye meets one that is not.
     *
     * @param direction unit vector towards the eye
     * @return [axis][corner] in a plane across the direction, counter-clockwise for the eye; convex but for rounding
     */
    double[][] outline(double[] direction) {
        int first = 0;
        while (!isFacing(first, direction) || isFacing(twins[first], direction)) {
            first++;
        }
        int n = 0;
        int edge = first;
        do {
            if (n == outline.length) {
                outline = Arrays.copyOf(outline, 2 * n);
            }
            outline[n++] = starts[edge];
            edge = ConvexHull.next(edge);
            while (isFacing(twins[edge], direction)) {
                edge = ConvexHull.next(twins[edge]);
            }
        } while (edge != first);
        return project(n, direction);
    }

    /** Whether the face of an edge is turned towards the eye. */
    private boolean isFacing(int edge, double[] direction) {
        int n = edge / 3 * 3;
        return normals[n] * direction[0] + normals[n + 1] * direction[1] + normals[n + 2] * direction[2] > EDGE_ON;
    }

    private double[][] project(int n, double[] w) {
        int least = 0;
        for (int axis = 1; axis < 3; axis++) {
            least = Math.abs(w[axis]) < Math.abs(w[least]) ? axis : least;
        }
        double[] u = new double[3];
        double norm = Math.sqrt(1 - w[least] * w[least]);
        u[(least + 1) % 3] = -w[(least + 2) % 3] / norm;
        u[(least + 2) % 3] = w[(least + 1) % 3] / norm;
        double[] v = {w[1] * u[2] - w[2] * u[1], w[2] * u[0] - w[0] * u[2], w[0] * u[1] - w[1] * u[0]};
        double[] x = new double[n];
        double[] y = new double[n];
        for (int p = 0; p < n; p++) {
            double[] corner = corners[outline[p]];
            x[p] = corner[0] * u[0] + corner[1] * u[1] + corner[2] * u[2];
            y[p] = corner[0] * v[0] + corner[1] * v[1] + corner[2] * v[2];
        }
        return new double[][] {x, y};
    }
}
