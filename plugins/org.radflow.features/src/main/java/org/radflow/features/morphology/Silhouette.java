package org.radflow.features.morphology;

import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a convex body seen from any direction: the corners of the edges where a face turned towards the eye meets one that is
 * not. O(faces) per direction.
 */
final class Silhouette {

    private final double[][] normals;
    private final int[][] neighbours;
    private final double[][][] corners;

    /** @param scale mm per unit of the hull's points */
    Silhouette(ConvexHull hull, double[] scale) {
        normals = hull.normals(scale);
        neighbours = hull.neighbours();
        corners = hull.triangles(scale);
    }

    /** Corners of the outline, each at least once, in no particular order. */
    double[][] from(double[] direction) {
        boolean[] facing = new boolean[normals.length];
        for (int f = 0; f < facing.length; f++) {
            double[] n = normals[f];
            facing[f] = n[0] * direction[0] + n[1] * direction[1] + n[2] * direction[2] > 0;
        }
        List<double[]> outline = new ArrayList<>();
        for (int f = 0; f < facing.length; f++) {
            if (facing[f]) {
                for (int e = 0; e < 3; e++) {
                    if (!facing[neighbours[f][e]]) {
                        outline.add(corners[f][e]);
                        outline.add(corners[f][(e + 1) % 3]);
                    }
                }
            }
        }
        return outline.toArray(double[][]::new);
    }
}
