package org.radflow.features.morphology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Convex hull of whole-numbered points in space by quickhull (Barber, Dobkin, Huhdanpaa 1996, doi:10.1145/235815.235821). All
 * decisions are made in exact integer arithmetic (coordinates up to 2^19 apart), so coplanar and collinear points of a voxel grid
 * need no tolerance.
 *
 * <p>The surface is a set of triangles, counter-clockwise seen from outside. Edge 3 f + e runs from corner e of triangle f to where its
 * {@link #next} edge starts.
 */
final class ConvexHull {

    private static final int NONE = -1;

    private final int[] points;
    private final List<Face> faces = new ArrayList<>();
    private final int[] corners;
    /** For a point outside a face, the next point outside the same face. */
    private final int[] following;
    /** The side of the last cone that starts at a point. */
    private final Face[] startingAt;

    /** neighbour[e] shares the edge from corner[e] to corner[e + 1]. */
    private final class Face {
        final int[] corner;
        final Face[] neighbour = new Face[3];
        final long[] normal;
        int firstOutside = NONE;
        int lastOutside = NONE;
        int farthest;
        long farthestHeight;
        int index;
        boolean dead;

        Face(int a, int b, int c) {
            corner = new int[] {a, b, c};
            normal = cross(a, b, c);
        }

        /** Positive where p is strictly outside this face's plane. */
        long height(int p) {
            int a = corner[0];
            return normal[0] * (x(p, 0) - x(a, 0)) + normal[1] * (x(p, 1) - x(a, 1)) + normal[2] * (x(p, 2) - x(a, 2));
        }

        void addOutside(int p, long height) {
            if (firstOutside == NONE) {
                firstOutside = p;
            } else {
                following[lastOutside] = p;
            }
            lastOutside = p;
            following[p] = NONE;
            if (height > farthestHeight) {
                farthestHeight = height;
                farthest = p;
            }
        }

        int edgeTo(Face other) {
            return neighbour[0] == other ? 0 : neighbour[1] == other ? 1 : 2;
        }
    }

    /** @param points x, y, z of each point in turn; at least four that do not lie in one plane */
    ConvexHull(int[] points) {
        this.points = points;
        following = new int[points.length / 3];
        startingAt = new Face[points.length / 3];
        Deque<Face> open = new ArrayDeque<>(firstTetrahedron());
        while (!open.isEmpty()) {
            Face face = open.pop();
            if (!face.dead && face.firstOutside != NONE) {
                open.addAll(extend(face));
            }
        }
        faces.removeIf(face -> face.dead);
        BitSet used = new BitSet();
        for (int f = 0; f < faces.size(); f++) {
            faces.get(f).index = f;
            for (int p : faces.get(f).corner) {
                used.set(p);
            }
        }
        corners = used.stream().toArray();
    }

    private List<Face> firstTetrahedron() {
        int n = points.length / 3;
        int a = 0;
        int b = 0;
        for (int p = 1; p < n; p++) {
            a = x(p, 0) < x(a, 0) ? p : a;
            b = x(p, 0) > x(b, 0) ? p : b;
        }
        int c = a;
        double farthest = 0;
        for (int p = 0; p < n; p++) {
            long[] normal = cross(a, b, p);
            double square = (double) normal[0] * normal[0] + (double) normal[1] * normal[1] + (double) normal[2] * normal[2];
            if (square > farthest) {
                farthest = square;
                c = p;
            }
        }
        Face base = new Face(a, b, c);
        int d = a;
        for (int p = 0; p < n; p++) {
            if (Math.abs(base.height(p)) > Math.abs(base.height(d))) {
                d = p;
            }
        }
        if (base.height(d) > 0) {
            int swap = b;
            b = c;
            c = swap;
        }
        List<Face> tetrahedron = List.of(new Face(a, b, c), new Face(b, a, d), new Face(c, b, d), new Face(a, c, d));
        for (Face face : tetrahedron) {
            for (int e = 0; e < 3; e++) {
                for (Face other : tetrahedron) {
                    for (int f = 0; f < 3; f++) {
                        if (other.corner[f] == face.corner[(e + 1) % 3] && other.corner[(f + 1) % 3] == face.corner[e]) {
                            face.neighbour[e] = other;
                        }
                    }
                }
            }
        }
        for (int p = 0; p < n; p++) {
            assign(p, tetrahedron);
        }
        faces.addAll(tetrahedron);
        return tetrahedron;
    }

    private void assign(int p, List<Face> candidates) {
        for (Face face : candidates) {
            long height = face.height(p);
            if (height > 0) {
                face.addOutside(p, height);
                return;
            }
        }
    }

    /** Replaces the faces seen from the farthest point outside a face by a cone from that point to their horizon. */
    private List<Face> extend(Face face) {
        int eye = face.farthest;
        List<Face> visible = new ArrayList<>();
        visible.add(face);
        face.dead = true;
        List<Face> cone = new ArrayList<>();
        for (int next = 0; next < visible.size(); next++) {
            Face seen = visible.get(next);
            for (int e = 0; e < 3; e++) {
                Face beyond = seen.neighbour[e];
                if (!beyond.dead && beyond.height(eye) > 0) {
                    beyond.dead = true;
                    visible.add(beyond);
                } else if (!beyond.dead) {
                    Face side = new Face(seen.corner[e], seen.corner[(e + 1) % 3], eye);
                    side.neighbour[0] = beyond;
                    beyond.neighbour[beyond.edgeTo(seen)] = side;
                    startingAt[seen.corner[e]] = side;
                    cone.add(side);
                }
            }
        }
        for (Face side : cone) {
            Face beside = startingAt[side.corner[1]];
            side.neighbour[1] = beside;
            beside.neighbour[2] = side;
        }
        for (Face seen : visible) {
            int next;
            for (int p = seen.firstOutside; p != NONE; p = next) {
                next = following[p];
                assign(p, cone);
            }
        }
        faces.addAll(cone);
        return cone;
    }

    private int x(int point, int axis) {
        return points[3 * point + axis];
    }

    private long[] cross(int a, int b, int c) {
        long[] ab = new long[3];
        long[] ac = new long[3];
        for (int axis = 0; axis < 3; axis++) {
            ab[axis] = x(b, axis) - x(a, axis);
            ac[axis] = x(c, axis) - x(a, axis);
        }
        return new long[] {ab[1] * ac[2] - ab[2] * ac[1], ab[2] * ac[0] - ab[0] * ac[2], ab[0] * ac[1] - ab[1] * ac[0]};
    }

    /** Outward normals of the triangles, as whole numbers, each of length twice the triangle's area. */
    long[][] normals() {
        return faces.stream().map(face -> face.normal.clone()).toArray(long[][]::new);
    }

    /** Outward normals of the triangles for points scaled by the given factors, of length twice the triangle's area. */
    double[][] normals(double[] scale) {
        return faces.stream().map(face -> new double[] {face.normal[0] * scale[1] * scale[2], face.normal[1] * scale[2] * scale[0],
            face.normal[2] * scale[0] * scale[1]}).toArray(double[][]::new);
    }

    /** Number of triangles. */
    int faces() {
        return faces.size();
    }

    /** For each edge the corner where it starts, as an index of {@link #corners}. */
    int[] starts() {
        int[] rank = new int[points.length / 3];
        for (int c = 0; c < corners.length; c++) {
            rank[corners[c]] = c;
        }
        int[] starts = new int[3 * faces.size()];
        int edge = 0;
        for (Face face : faces) {
            for (int p : face.corner) {
                starts[edge++] = rank[p];
            }
        }
        return starts;
    }

    /** For each edge the edge of another triangle that runs the other way between the same corners. */
    int[] twins() {
        int[] twins = new int[3 * faces.size()];
        int edge = 0;
        for (Face face : faces) {
            for (Face neighbour : face.neighbour) {
                twins[edge++] = 3 * neighbour.index + neighbour.edgeTo(face);
            }
        }
        return twins;
    }

    /** The edge of the same triangle that starts where an edge ends. */
    static int next(int edge) {
        return edge % 3 == 2 ? edge - 2 : edge + 1;
    }

    /** The corners of the hull: [corner][axis]. Some may lie between others on an edge or a face. */
    int[][] corners() {
        return Arrays.stream(corners).mapToObj(p -> new int[] {x(p, 0), x(p, 1), x(p, 2)}).toArray(int[][]::new);
    }

    /** The corners scaled by the given factors. */
    double[][] corners(double[] scale) {
        return Arrays.stream(corners()).map(p -> new double[] {p[0] * scale[0], p[1] * scale[1], p[2] * scale[2]}).toArray(double[][]::new);
    }

    /** Volume for points scaled by the given factors; exact up to the last multiplication. */
    double volume(double[] scale) {
        long sixfold = 0;
        for (Face face : faces) {
            sixfold -= face.height(faces.get(0).corner[0]);
        }
        return sixfold / 6.0 * scale[0] * scale[1] * scale[2];
    }

    /** Area for points scaled by the given factors. */
    double area(double[] scale) {
        double area = 0;
        for (double[] n : normals(scale)) {
            area += Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) / 2;
        }
        return area;
    }
}
