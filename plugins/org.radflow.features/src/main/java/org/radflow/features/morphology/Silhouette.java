package org.radflow.features.morphology;

import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a convex body seen from any direction: the edges where a face turned towards the eye meets one that is not. They are followed from
 * corner to corner, so a direction takes as long as there are faces along its outline.
 */
final class Silhouette {

    /** Cosines up to this are those of faces seen edge-on, but for rounding. */
    private static final double EDGE_ON = 1e-9;

    /** Outward unit normal of each face. */
    private final double[][] normals;
    /** The face beyond each edge; edge e of a face runs from its corner e to its corner e + 1, counter-clockwise seen from outside. */
    private final int[][] neighbours;
    private final double[][][] corners;

    /** @param scale mm per unit of the hull's points */
    Silhouette(ConvexHull hull, double[] scale) {
        normals = hull.normals(scale);
        for (double[] n : normals) {
            double norm = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
            for (int a = 0; a < 3; a++) {
                n[a] /= norm;
            }
        }
        neighbours = hull.neighbours();
        corners = hull.triangles(scale);
    }

    /** Corners of the outline in order, counter-clockwise for the eye that lies in the direction, a unit vector. */
    double[][] from(double[] direction) {
        int firstFace = 0;
        int firstEdge = edgeOfOutline(firstFace, direction);
        while (firstEdge < 0) {
            firstFace++;
            firstEdge = edgeOfOutline(firstFace, direction);
        }
        List<double[]> outline = new ArrayList<>();
        int face = firstFace;
        int edge = firstEdge;
        do {
            outline.add(corners[face][edge]);
            edge = (edge + 1) % 3;
            while (isFacing(neighbours[face][edge], direction)) {
                int beyond = neighbours[face][edge];
                edge = (edgeTo(face, beyond) + 1) % 3;
                face = beyond;
            }
        } while (face != firstFace || edge != firstEdge);
        return outline.toArray(double[][]::new);
    }

    /** An edge where a face that is turned towards the eye meets one that is not; -1 if there is none. */
    private int edgeOfOutline(int face, double[] direction) {
        for (int e = 0; e < 3 && isFacing(face, direction); e++) {
            if (!isFacing(neighbours[face][e], direction)) {
                return e;
            }
        }
        return -1;
    }

    private boolean isFacing(int face, double[] direction) {
        double[] n = normals[face];
        return n[0] * direction[0] + n[1] * direction[1] + n[2] * direction[2] > EDGE_ON;
    }

    private int edgeTo(int face, int beyond) {
        int[] around = neighbours[beyond];
        return around[0] == face ? 0 : around[1] == face ? 1 : 2;
    }
}
