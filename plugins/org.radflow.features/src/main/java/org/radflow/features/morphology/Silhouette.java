package org.radflow.features.morphology;

import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a convex body seen from any direction: the edges where a face turned towards the eye meets one that is not. O(faces) per direction.
 */
final class Silhouette {

    /** x, y and z of the outward normal of each face. */
    private final double[][] normals;
    /** The two faces of each edge. */
    private final int[] left;
    private final int[] right;
    /** Corner of each edge that is the first one in the order of the left face, and the one in the order of the right face. */
    private final double[][] leftCorner;
    private final double[][] rightCorner;

    /** @param scale mm per unit of the hull's points */
    Silhouette(ConvexHull hull, double[] scale) {
        double[][] ofFaces = hull.normals(scale);
        normals = new double[3][ofFaces.length];
        for (int f = 0; f < ofFaces.length; f++) {
            for (int a = 0; a < 3; a++) {
                normals[a][f] = ofFaces[f][a];
            }
        }
        int[][] neighbours = hull.neighbours();
        double[][][] corners = hull.triangles(scale);
        int edges = ofFaces.length * 3 / 2;
        left = new int[edges];
        right = new int[edges];
        leftCorner = new double[edges][];
        rightCorner = new double[edges][];
        int next = 0;
        for (int f = 0; f < ofFaces.length; f++) {
            for (int e = 0; e < 3; e++) {
                if (f < neighbours[f][e]) {
                    left[next] = f;
                    right[next] = neighbours[f][e];
                    leftCorner[next] = corners[f][e];
                    rightCorner[next++] = corners[f][(e + 1) % 3];
                }
            }
        }
    }

    /** Corners of the outline, the first of each of its edges, in no particular order. */
    double[][] from(double[] direction) {
        double[] x = normals[0];
        double[] y = normals[1];
        double[] z = normals[2];
        boolean[] facing = new boolean[x.length];
        for (int f = 0; f < facing.length; f++) {
            facing[f] = x[f] * direction[0] + y[f] * direction[1] + z[f] * direction[2] > 0;
        }
        List<double[]> outline = new ArrayList<>();
        for (int e = 0; e < left.length; e++) {
            if (facing[left[e]] != facing[right[e]]) {
                outline.add(facing[left[e]] ? leftCorner[e] : rightCorner[e]);
            }
        }
        return outline.toArray(double[][]::new);
    }
}
