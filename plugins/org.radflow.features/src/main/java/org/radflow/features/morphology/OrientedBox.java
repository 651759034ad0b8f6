package org.radflow.features.morphology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A box around a convex body. Its oriented minimum is taken over the boxes with one side flush with a face of the hull, the
 * rectangle found exactly for each face. (The true minimum may instead be flush with two edges, O'Rourke 1985,
 * doi:10.1007/BF00991005; IBSI knows no agreed value.)
 *
 * @param edges three edge lengths in mm
 */
record OrientedBox(double[] edges) {

    /** A direction with the height of the body along it and the area of the body's shadow, which no rectangle can undercut. */
    private record Candidate(double[] direction, double height, double shadow) {
        double bound() {
            return height * shadow;
        }
    }

    /** @param scale mm per unit of the hull's points */
    static OrientedBox around(ConvexHull hull, double[] scale) {
        double[][] corners = hull.corners(scale);
        double[][] areas = areas(hull, scale);
        List<Candidate> candidates = candidates(areas, corners);
        candidates.sort(Comparator.comparingDouble(Candidate::bound));
        OrientedBox best = null;
        for (Candidate candidate : candidates) {
            if (best != null && candidate.bound() >= best.volume()) {
                break;
            }
            double[] rectangle = EnclosingRectangle.around(corners, candidate.direction());
            OrientedBox box = new OrientedBox(new double[] {rectangle[0], rectangle[1], candidate.height()});
            if (best == null || box.volume() < best.volume()) {
                best = box;
            }
        }
        return best;
    }

    /** Area vectors in mm2 of the hull's faces, parallel triangles added up. */
    private static double[][] areas(ConvexHull hull, double[] scale) {
        Map<List<Long>, double[]> byDirection = new LinkedHashMap<>();
        for (long[] n : hull.normals()) {
            long divisor = gcd(gcd(Math.abs(n[0]), Math.abs(n[1])), Math.abs(n[2]));
            double[] sum = byDirection.computeIfAbsent(List.of(n[0] / divisor, n[1] / divisor, n[2] / divisor), d -> new double[3]);
            for (int a = 0; a < 3; a++) {
                sum[a] += n[a] / 2.0 * scale[(a + 1) % 3] * scale[(a + 2) % 3];
            }
        }
        return byDirection.values().toArray(double[][]::new);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static List<Candidate> candidates(double[][] areas, double[][] corners) {
        List<Candidate> candidates = new ArrayList<>();
        for (double[] area : areas) {
            double norm = Math.sqrt(dot(area, area));
            double[] direction = {area[0] / norm, area[1] / norm, area[2] / norm};
            double shadow = 0;
            for (double[] other : areas) {
                shadow += Math.abs(dot(direction, other)) / 2;
            }
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] corner : corners) {
                double height = dot(direction, corner);
                low = Math.min(low, height);
                high = Math.max(high, height);
            }
            candidates.add(new Candidate(direction, high - low, shadow));
        }
        return candidates;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    double volume() {
        return edges[0] * edges[1] * edges[2];
    }

    double area() {
        return 2 * (edges[0] * edges[1] + edges[1] * edges[2] + edges[2] * edges[0]);
    }
}
