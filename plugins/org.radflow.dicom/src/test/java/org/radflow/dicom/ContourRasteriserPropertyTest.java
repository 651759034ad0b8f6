package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.radflow.image.Geometry;

/** Polygons on one slice of 200 x 200 voxels of 1 mm. */
class ContourRasteriserPropertyTest {

    private static final int SIDE = 200;
    private static final Geometry GRID = new Geometry(new int[] {SIDE, SIDE, 1}, new double[] {1, 1, 1}, new double[3],
        new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});

    /** Corners of a convex polygon: points of an ellipse at increasing angles, as x, y. */
    @Provide
    Arbitrary<List<double[]>> convexPolygons() {
        return Arbitraries.doubles().between(0, 1).list().ofMinSize(3).ofMaxSize(40).flatMap(
            turns -> Arbitraries.doubles().between(20, 80).tuple2().map(axes -> {
                List<double[]> corners = new ArrayList<>();
                for (double turn : turns.stream().sorted().distinct().toList()) {
                    corners.add(new double[] {100.25 + axes.get1() * Math.cos(2 * Math.PI * turn),
                        99.75 + axes.get2() * Math.sin(2 * Math.PI * turn)});
                }
                return corners;
            })).filter(corners -> corners.size() >= 3 && area(corners) > 1000);
    }

    /** A lattice of unit cells counts a convex area with an error below its perimeter. */
    @Property(tries = 300)
    void countIsTheArea(@ForAll("convexPolygons") List<double[]> corners) throws DicomException {
        assertEquals(area(corners), count(corners), perimeter(corners));
    }

    @Property(tries = 300)
    void startAndDirectionDoNotMatter(@ForAll("convexPolygons") List<double[]> corners,
            @ForAll @IntRange(min = 0, max = 39) int start) throws DicomException {
        byte[] expected = voxels(corners);
        List<double[]> turned = new ArrayList<>(corners);
        Collections.rotate(turned, start);
        assertArrayEquals(expected, voxels(turned));
        Collections.reverse(turned);
        assertArrayEquals(expected, voxels(turned));
    }

    /** A chord cuts a polygon in two that share no voxel and lose none. */
    @Property(tries = 300)
    void piecesAddUp(@ForAll("convexPolygons") List<double[]> corners, @ForAll @IntRange(min = 2, max = 38) int cut)
            throws DicomException {
        int at = Math.min(cut, corners.size() - 2);
        if (at < 2) {
            return;
        }
        List<double[]> one = new ArrayList<>(corners.subList(0, at + 1));
        List<double[]> other = new ArrayList<>(corners.subList(at, corners.size()));
        other.add(corners.get(0));
        byte[] whole = voxels(corners);
        byte[] a = voxelsOrNone(one);
        byte[] b = voxelsOrNone(other);
        for (int n = 0; n < whole.length; n++) {
            assertEquals(whole[n], a[n] + b[n]);
        }
    }

    private static byte[] voxelsOrNone(List<double[]> corners) {
        try {
            return voxels(corners);
        } catch (DicomException e) {
            return new byte[SIDE * SIDE];
        }
    }

    private static int count(List<double[]> corners) throws DicomException {
        int count = 0;
        for (byte voxel : voxels(corners)) {
            count += voxel;
        }
        return count;
    }

    private static byte[] voxels(List<double[]> corners) throws DicomException {
        double[] points = new double[3 * corners.size()];
        for (int n = 0; n < corners.size(); n++) {
            points[3 * n] = corners.get(n)[0];
            points[3 * n + 1] = corners.get(n)[1];
        }
        return ContourRasteriser.rasterise(new Roi.Contours("R", List.of(points), List.of()), GRID).mask().voxels();
    }

    private static double area(List<double[]> corners) {
        double twice = 0;
        for (int n = 0; n < corners.size(); n++) {
            double[] a = corners.get(n);
            double[] b = corners.get((n + 1) % corners.size());
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return Math.abs(twice) / 2;
    }

    private static double perimeter(List<double[]> corners) {
        double length = 0;
        for (int n = 0; n < corners.size(); n++) {
            double[] a = corners.get(n);
            double[] b = corners.get((n + 1) % corners.size());
            length += Math.hypot(a[0] - b[0], a[1] - b[1]);
        }
        return length;
    }
}
