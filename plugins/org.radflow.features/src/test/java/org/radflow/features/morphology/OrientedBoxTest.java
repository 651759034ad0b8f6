package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OrientedBoxTest {

    /** The box around every face of the hull, with every edge of the hull that could be one of its outline. */
    @Property(tries = 200)
    void isTheSmallestFlushWithAFace(@ForAll long seed) {
        double[] scale = {0.5, 0.35, 1.25};
        ConvexHull hull = hull(new Random(seed));
        double[][] corners = hull.corners(scale);
        ConvexBody body = new ConvexBody(hull, scale);
        double smallest = Double.POSITIVE_INFINITY;
        for (double[] normal : hull.normals(scale)) {
            double norm = Math.sqrt(Arrays.stream(normal).map(x -> x * x).sum());
            double[] direction = Arrays.stream(normal).map(x -> x / norm).toArray();
            double[] rectangle = EnclosingRectangle.around(body.outline(direction));
            smallest = Math.min(smallest, rectangle[0] * rectangle[1] * extent(corners, direction));
        }
        OrientedBox box = OrientedBox.around(hull, scale, EnclosingEllipsoid.of(corners));
        assertEquals(smallest, box.volume(), 1e-9 * smallest);
    }

    @Property(tries = 200)
    void theFarthestCornerIsFoundFromAnyEdge(@ForAll long seed) {
        Random random = new Random(seed);
        ConvexHull hull = hull(random);
        double[][] corners = hull.corners(new double[] {1, 1, 1});
        ConvexBody body = new ConvexBody(hull, new double[] {1, 1, 1});
        for (long[] normal : hull.normals()) {
            long[] inwards = {-normal[0], -normal[1], -normal[2]};
            double[] direction = {inwards[0], inwards[1], inwards[2]};
            double highest = Arrays.stream(corners).mapToDouble(c -> height(c, direction)).max().orElseThrow();
            assertEquals(highest, body.height(body.farthest(inwards, random.nextInt(3 * hull.faces())), direction));
        }
    }

    /** Of points on an ellipsoid, or of points so close that many lie in a plane or line, and four that span it. */
    private static ConvexHull hull(Random random) {
        int[] points = new int[3 * (4 + random.nextInt(200))];
        int most = random.nextBoolean() ? 60 : 4;
        int[] axes = {2 + random.nextInt(most), 2 + random.nextInt(most), 2 + random.nextInt(most)};
        for (int p = 0; p < points.length; p += 3) {
            double[] x = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            double norm = Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
            for (int a = 0; a < 3; a++) {
                points[p + a] = (int) Math.rint(axes[a] * x[a] / (most > 4 ? norm : 2));
            }
        }
        System.arraycopy(new int[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1}, 0, points, 0, 12);
        return new ConvexHull(points);
    }

    private static double extent(double[][] corners, double[] direction) {
        double low = Arrays.stream(corners).mapToDouble(c -> height(c, direction)).min().orElseThrow();
        double high = Arrays.stream(corners).mapToDouble(c -> height(c, direction)).max().orElseThrow();
        return high - low;
    }

    private static double height(double[] corner, double[] direction) {
        return corner[0] * direction[0] + corner[1] * direction[1] + corner[2] * direction[2];
    }
}
