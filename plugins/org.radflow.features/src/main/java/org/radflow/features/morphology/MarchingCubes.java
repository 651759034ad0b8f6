package org.radflow.features.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The triangles of marching cubes at level 0.5 in a binary grid (Lorensen and Cline 1987, doi:10.1145/37401.37422), derived
 * instead of tabulated. A cell has its corners at eight voxel centres; corner c lies at (c & 1, c >> 1 & 1, c >> 2 & 1), and
 * pattern bit c tells whether it is inside. The surface cuts a cell edge half way between an inside and an outside corner. On each
 * cell face, cuts are joined so that diagonally opposite inside corners stay apart: both cells at a face agree, so the surface is
 * always closed. Each loop of cuts is filled by the triangulation of largest area, which is that of the classical tables; where mirrored
 * triangulations tie, each counts by its share, so that the mesh of a mirrored or turned mask has the same volume and area.
 */
final class MarchingCubes {

    /** A triangle with corners in cell units and its normal pointing outwards; {@code share} of it belongs to the mesh. */
    record Triangle(double[] a, double[] b, double[] c, double share) {

        /** Half the cross product of two sides in a grid of the given spacing. */
        double[] areaVector(double[] spacing) {
            double[] ab = new double[3];
            double[] ac = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                ab[axis] = (b[axis] - a[axis]) * spacing[axis];
                ac[axis] = (c[axis] - a[axis]) * spacing[axis];
            }
            return new double[] {(ab[1] * ac[2] - ab[2] * ac[1]) / 2, (ab[2] * ac[0] - ab[0] * ac[2]) / 2,
                (ab[0] * ac[1] - ab[1] * ac[0]) / 2};
        }

        double area(double[] spacing) {
            double[] n = areaVector(spacing);
            return Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        }
    }

    private static final double[] UNIT = {1, 1, 1};
    private static final double ROUNDING = 1e-9;

    /** The triangles of each of the 256 patterns. */
    static final List<List<Triangle>> TRIANGLES = IntStream.range(0, 256).mapToObj(MarchingCubes::triangles).toList();

    private MarchingCubes() {}

    private static List<Triangle> triangles(int pattern) {
        return loops(pattern).stream().flatMap(loop -> fill(loop).stream()).toList();
    }

    /** The closed lines of cuts of a pattern, each as its cuts in order. */
    static List<List<double[]>> loops(int pattern) {
        int[] next = new int[64];
        for (int axis = 0; axis < 3; axis++) {
            for (int side = 0; side < 2; side++) {
                joinCuts(pattern, faceCorners(axis, side), next);
            }
        }
        List<List<double[]>> loops = new ArrayList<>();
        for (int start = 0; start < next.length; start++) {
            List<double[]> loop = new ArrayList<>();
            for (int edge = start; next[edge] != 0; ) {
                loop.add(middle(edge));
                int following = next[edge];
                next[edge] = 0;
                edge = following;
            }
            if (!loop.isEmpty()) {
                loops.add(loop);
            }
        }
        return loops;
    }

    /** Corners of a face, counter-clockwise seen from outside the cell. */
    private static int[] faceCorners(int axis, int side) {
        int u = 1 << (axis + 1) % 3;
        int v = 1 << (axis + 2) % 3;
        int base = side << axis;
        return side == 1 ? new int[] {base, base + u, base + u + v, base + v} : new int[] {base, base + v, base + u + v, base + u};
    }

    /** For each run of inside corners around the face: from the edge where it is left to the edge where it is entered. */
    private static void joinCuts(int pattern, int[] corners, int[] next) {
        for (int c = 0; c < 4; c++) {
            if (inside(pattern, corners[c]) && !inside(pattern, corners[(c + 1) % 4])) {
                int first = c;
                while (inside(pattern, corners[(first + 3) % 4])) {
                    first = (first + 3) % 4;
                }
                next[edge(corners[c], corners[(c + 1) % 4])] = edge(corners[(first + 3) % 4], corners[first]);
            }
        }
    }

    private static boolean inside(int pattern, int corner) {
        return (pattern >> corner & 1) != 0;
    }

    /** Edges are named by both corners, the lower first. */
    private static int edge(int a, int b) {
        return Math.min(a, b) << 3 | Math.max(a, b);
    }

    private static double[] middle(int edge) {
        int a = edge >> 3;
        int b = edge & 7;
        return new double[] {((a & 1) + (b & 1)) / 2.0, ((a >> 1 & 1) + (b >> 1 & 1)) / 2.0, ((a >> 2) + (b >> 2)) / 2.0};
    }

    private static List<Triangle> fill(List<double[]> loop) {
        List<List<Triangle>> all = triangulations(loop);
        double largest = all.stream().mapToDouble(MarchingCubes::area).max().orElseThrow();
        List<List<Triangle>> best = all.stream().filter(t -> area(t) > largest - ROUNDING).toList();
        return best.stream().flatMap(List::stream).map(t -> new Triangle(t.a, t.b, t.c, 1.0 / best.size())).toList();
    }

    private static double area(List<Triangle> triangles) {
        return triangles.stream().mapToDouble(t -> t.area(UNIT)).sum();
    }

    /** Every way to cut a polygon into triangles: the side from its last to its first corner belongs to one with some other corner. */
    static List<List<Triangle>> triangulations(List<double[]> polygon) {
        int last = polygon.size() - 1;
        if (last < 2) {
            return List.of(List.of());
        }
        List<List<Triangle>> all = new ArrayList<>();
        for (int k = 1; k < last; k++) {
            for (List<Triangle> before : triangulations(polygon.subList(0, k + 1))) {
                for (List<Triangle> after : triangulations(polygon.subList(k, last + 1))) {
                    List<Triangle> one = new ArrayList<>(before);
                    one.addAll(after);
                    one.add(new Triangle(polygon.get(0), polygon.get(k), polygon.get(last), 1));
                    all.add(one);
                }
            }
        }
        return all;
    }
}
