package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;

/** Slices of 5 x 4 voxels of 1 mm, 2 mm apart; voxel centres at whole mm from 0. */
class ContourRasteriserTest {

    private static final Geometry GRID = new Geometry(new int[] {5, 4, 2}, new double[] {1, 1, 2}, new double[3],
        new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});

    @Test
    void voxelsBelongWhenTheirCentreIsInside() throws DicomException {
        assertArrayEquals(new byte[] {
            0, 0, 0, 0, 0,
            0, 1, 1, 1, 0,
            0, 1, 1, 1, 0,
            0, 0, 0, 0, 0}, slice(0, rectangle(0.5, 0.5, 3.5, 2.5, 0)));
    }

    @Test
    void edgesThroughCentresIncludeTheLowAndExcludeTheHighSide() throws DicomException {
        assertArrayEquals(new byte[] {
            0, 0, 0, 0, 0,
            0, 1, 1, 0, 0,
            0, 1, 1, 0, 0,
            0, 0, 0, 0, 0}, slice(0, rectangle(1, 1, 3, 3, 0)));
    }

    @Test
    void innerContoursAreHoles() throws DicomException {
        assertArrayEquals(new byte[] {
            1, 1, 1, 1, 1,
            1, 0, 0, 1, 1,
            1, 0, 0, 1, 1,
            1, 1, 1, 1, 1}, slice(0, rectangle(-1, -1, 6, 6, 0), rectangle(0.5, 0.5, 2.5, 2.5, 0)));
    }

    @Test
    void keyholesAreHoles() throws DicomException {
        double[] keyhole = points(0, -1, -1, 6, -1, 6, 6, -1, 6, -1, 1.3, 0.5, 1.3, 0.5, 2.5, 2.5, 2.5, 2.5, 0.5, 0.5, 0.5,
            0.5, 1.3, -1, 1.3);
        assertArrayEquals(new byte[] {
            1, 1, 1, 1, 1,
            1, 0, 0, 1, 1,
            1, 0, 0, 1, 1,
            1, 1, 1, 1, 1}, slice(0, keyhole));
    }

    @Test
    void whatReachesBeyondTheImageIsCutOff() throws DicomException {
        assertArrayEquals(new byte[] {
            1, 1, 0, 0, 0,
            1, 1, 0, 0, 0,
            0, 0, 0, 0, 0,
            0, 0, 0, 0, 0}, slice(0, rectangle(-1e9, -1e9, 1.5, 1.5, 0)));
    }

    @Test
    void oneVoxelIsEnough() throws DicomException {
        assertEquals(1, ContourRasteriser.rasterise(roi(rectangle(3.9, 2.9, 4.1, 3.1, 2)), GRID).mask().count());
    }

    @Test
    void contoursGoToTheNearestSliceWithANote() throws DicomException {
        RoiMask result = ContourRasteriser.rasterise(roi(rectangle(0.5, 0.5, 1.5, 1.5, 1.3)), GRID);
        assertEquals(1, result.mask().voxels()[GRID.index(1, 1, 1)]);
        assertEquals(List.of("ROI 'R': contours lie up to 0.700 mm off the slices that they are drawn to"), result.notes());
    }

    @Test
    void ofPlanesBetweenSlicesTheNearestIsUsed() throws DicomException {
        RoiMask result = ContourRasteriser.rasterise(
            roi(rectangle(0.5, 0.5, 3.5, 2.5, 0.8), rectangle(0.5, 0.5, 1.5, 1.5, 0), rectangle(2.5, 0.5, 3.5, 1.5, 0)), GRID);
        assertEquals(2, result.mask().count());
        assertTrue(result.notes().get(1).contains("1 of 3 contours lie between slices"), result.notes().get(1));
    }

    @Test
    void contoursAboveTheImageAreNoted() throws DicomException {
        RoiMask result =
            ContourRasteriser.rasterise(roi(rectangle(0.5, 0.5, 1.5, 1.5, 0), rectangle(0.5, 0.5, 1.5, 1.5, 4)), GRID);
        assertEquals(1, result.mask().count());
        assertEquals(List.of("ROI 'R': 1 of 2 contours lie above or below the image"), result.notes());
    }

    @Test
    void aRoiOutsideTheImageIsRefused() {
        assertProblem("ROI 'R' lies outside the image: found it 16.000 mm beyond the image along the columns",
            rectangle(1, -20, 3, -16.5, 0));
        assertProblem("ROI 'R' lies outside the image: found it 5.000 mm beyond the image along the slices",
            rectangle(1, 1, 3, 3, 8));
    }

    @Test
    void aRoiBetweenCentresIsEmpty() {
        assertProblem("found no voxel centre inside", rectangle(1.2, 1.2, 1.8, 1.8, 0));
    }

    @Test
    void contoursAcrossSlicesAreRefused() {
        assertProblem("a contour crosses 2.000 mm of slices", new double[] {0, 0, 0, 3, 0, 0, 3, 3, 2});
    }

    @Test
    void rowsAndColumnsFollowTheDirectionOfTheImage() throws DicomException {
        Geometry sagittal = new Geometry(new int[] {5, 4, 2}, new double[] {1, 1, 2}, new double[] {10, 0, 0},
            new double[] {0, 0, -1, 1, 0, 0, 0, -1, 0});
        double[] points = {10, 0.5, -0.5, 10, 2.5, -0.5, 10, 2.5, -1.5, 10, 0.5, -1.5};
        RoiMask result = ContourRasteriser.rasterise(roi(points), sagittal);
        assertEquals(2, result.mask().count());
        assertEquals(1, result.mask().voxels()[sagittal.index(1, 1, 0)]);
        assertEquals(1, result.mask().voxels()[sagittal.index(2, 1, 0)]);
    }

    private static byte[] slice(int k, double[]... contours) throws DicomException {
        byte[] voxels = ContourRasteriser.rasterise(roi(contours), GRID).mask().voxels();
        return java.util.Arrays.copyOfRange(voxels, GRID.index(0, 0, k), GRID.index(0, 0, k) + 20);
    }

    private static Roi.Contours roi(double[]... contours) {
        return new Roi.Contours("R", Stream.of(contours).toList(), List.of());
    }

    private static double[] rectangle(double x0, double y0, double x1, double y1, double z) {
        return points(z, x0, y0, x1, y0, x1, y1, x0, y1);
    }

    private static double[] points(double z, double... xy) {
        double[] points = new double[xy.length / 2 * 3];
        for (int n = 0; n < xy.length / 2; n++) {
            points[3 * n] = xy[2 * n];
            points[3 * n + 1] = xy[2 * n + 1];
            points[3 * n + 2] = z;
        }
        return points;
    }

    private static void assertProblem(String part, double[]... contours) {
        String message =
            assertThrows(DicomException.class, () -> ContourRasteriser.rasterise(roi(contours), GRID)).getMessage();
        assertTrue(message.contains(part), message);
    }
}
