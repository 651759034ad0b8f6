package org.radflow.features.morphology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A box around a convex body. Its oriented minimum is taken over the boxes with one side flush with a face of the hull, the rectangle
 * found exactly for each face. (The true minimum may instead be flush with two edges, O'Rourke 1985, doi:10.1007/BF00991005; IBSI knows
 * no agreed value.)
 *
 * @param edges three edge lengths in mm
 */
record OrientedBox(double[] edges) {

    /** @param scale mm per unit of the hull's points */
    static OrientedBox around(ConvexHull hull, double[] scale) {
        double[][] corners = transposed(hull.corners(scale));
        Silhouette silhouette = new Silhouette(hull, scale);
        OrientedBox best = null;
        for (double[] direction : directions(hull, scale)) {
            double[] rectangle = EnclosingRectangle.around(silhouette.from(direction), direction);
            OrientedBox box = new OrientedBox(new double[] {rectangle[0], rectangle[1], extent(corners, direction)});
            if (best == null || box.volume() < best.volume()) {
                best = box;
            }
        }
        return best;
    }

    /** Unit normals of the hull's faces; parallel faces, whichever way they face, once. */
    private static List<double[]> directions(ConvexHull hull, double[] scale) {
        Set<List<Long>> distinct = new LinkedHashSet<>();
        for (long[] n : hull.normals()) {
            long divisor = gcd(gcd(Math.abs(n[0]), Math.abs(n[1])), Math.abs(n[2]));
            long sign = Long.signum(n[0] != 0 ? n[0] : n[1] != 0 ? n[1] : n[2]);
            distinct.add(List.of(sign * n[0] / divisor, sign * n[1] / divisor, sign * n[2] / divisor));
        }
        return distinct.stream().map(n -> {
            double[] area = {n.get(0) / scale[0], n.get(1) / scale[1], n.get(2) / scale[2]};
            double norm = Math.sqrt(area[0] * area[0] + area[1] * area[1] + area[2] * area[2]);
            return new double[] {area[0] / norm, area[1] / norm, area[2] / norm};
        }).toList();
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** @param corners x, y and z of all */
    private static double extent(double[][] corners, double[] direction) {
        double[] x = corners[0];
        double[] y = corners[1];
        double[] z = corners[2];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < x.length; p++) {
            double height = x[p] * direction[0] + y[p] * direction[1] + z[p] * direction[2];
            low = height < low ? height : low;
            high = height > high ? height : high;
        }
        return high - low;
    }

    private static double[][] transposed(double[][] corners) {
        double[][] axes = new double[3][corners.length];
        for (int p = 0; p < corners.length; p++) {
            for (int a = 0; a < 3; a++) {
                axes[a][p] = corners[p][a];
            }
        }
        return axes;
    }

    double volume() {
        return edges[0] * edges[1] * edges[2];
    }

    double area() {
        return 2 * (edges[0] * edges[1] + edges[1] * edges[2] + edges[2] * edges[0]);
    }
}
