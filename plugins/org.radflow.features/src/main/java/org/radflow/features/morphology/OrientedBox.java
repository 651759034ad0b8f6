package org.radflow.features.morphology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A box around a convex body. Its oriented minimum is taken over the boxes with one side flush with a face of the hull, the rectangle
 * found exactly for each face. (The true minimum may instead be flush with two edges, O'Rourke 1985, doi:10.1007/BF00991005; IBSI knows
 * no agreed value.) Faces are passed over if no box flush with them can be smaller than one found before: a box holds every ellipsoid that lies
 * in the hull, so its rectangle is no smaller than the one around the ellipse that is seen along its third edge.
 *
 * @param edges three edge lengths in mm
 */
record OrientedBox(double[] edges) {

    /** The body between two planes across a unit vector: heights along it, in mm. */
    private record Slab(double[] direction, double low, double high) {

        double thickness() {
            return high - low;
        }
    }

    /**
     * @param scale     mm per unit of the hull's points
     * @param enclosing ellipsoid around the hull
     */
    static OrientedBox around(ConvexHull hull, double[] scale, EnclosingEllipsoid enclosing) {
        ConvexBody body = new ConvexBody(hull, scale);
        List<Slab> slabs = slabs(body, directions(hull), scale);
        double shrink = slabs.stream().mapToDouble(slab -> enclosing.fit(slab.direction, slab.low, slab.high)).min().orElseThrow();
        OrientedBox best = null;
        for (Slab slab : slabs) {
            double leastRectangle = shrink * shrink * enclosing.rectangle(slab.direction);
            if (best == null || leastRectangle * slab.thickness() < best.volume()) {
                double[] rectangle = EnclosingRectangle.around(body.outline(slab.direction));
                OrientedBox box = new OrientedBox(new double[] {rectangle[0], rectangle[1], slab.thickness()});
                if (best == null || box.volume() < best.volume()) {
                    best = box;
                }
            }
        }
        return best;
    }

    private static List<Slab> slabs(ConvexBody body, Set<List<Long>> directions, double[] scale) {
        List<Slab> slabs = new ArrayList<>();
        int top = 0;
        int bottom = 0;
        for (List<Long> n : directions) {
            top = body.farthest(new long[] {n.get(0), n.get(1), n.get(2)}, top);
            bottom = body.farthest(new long[] {-n.get(0), -n.get(1), -n.get(2)}, bottom);
            double[] area = {n.get(0) / scale[0], n.get(1) / scale[1], n.get(2) / scale[2]};
            double norm = Math.sqrt(area[0] * area[0] + area[1] * area[1] + area[2] * area[2]);
            double[] direction = {area[0] / norm, area[1] / norm, area[2] / norm};
            slabs.add(new Slab(direction, body.height(bottom, direction), body.height(top, direction)));
        }
        return slabs;
    }

    /** Normals of the hull's faces, as small as whole numbers can be; parallel faces, whichever way they face, once. */
    private static Set<List<Long>> directions(ConvexHull hull) {
        Set<List<Long>> distinct = new LinkedHashSet<>();
        for (long[] n : hull.normals()) {
            long divisor = gcd(gcd(Math.abs(n[0]), Math.abs(n[1])), Math.abs(n[2]));
            long sign = Long.signum(n[0] != 0 ? n[0] : n[1] != 0 ? n[1] : n[2]);
            distinct.add(List.of(sign * n[0] / divisor, sign * n[1] / divisor, sign * n[2] / divisor));
        }
        return distinct;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    double volume() {
        return edges[0] * edges[1] * edges[2];
    }

    double area() {
        return 2 * (edges[0] * edges[1] + edges[1] * edges[2] + edges[2] * edges[0]);
    }
}
