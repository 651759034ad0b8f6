package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;

/** Missing slices and oblique contours, on request. */
class ContourOptionsTest {

    private static final Geometry GRID = Geometry.axisAligned(new int[] {50, 50, 9}, new double[] {1, 1, 2}, new double[3]);
    private static final ContourOptions INTERPOLATE = new ContourOptions(false, 10);
    private static final ContourOptions RESAMPLE = new ContourOptions(true, 0);

    /** Between two discs the radius changes evenly; distances between voxel centres blur it by a part of a voxel. */
    @Test
    void betweenTwoDiscsTheRadiusChangesEvenly() throws DicomException {
        RoiMask mask = ContourRasteriser.rasterise(roi(List.of(circle(20.3, 1), circle(10.3, 5))), GRID, INTERPOLATE);
        for (int k = 1; k <= 5; k++) {
            double radius = 20.3 - 2.5 * (k - 1);
            assertEquals(Math.PI * radius * radius, count(mask, k), 0.04 * Math.PI * radius * radius, "slice " + k);
        }
        assertEquals(0, count(mask, 0) + count(mask, 6));
        assertEquals(List.of("ROI 'A': 3 slice(s) without contour are interpolated between their neighbours"), mask.notes());
    }

    @Test
    void betweenTwoEqualSlicesIsTheSame() throws DicomException {
        RoiMask mask = ContourRasteriser.rasterise(roi(List.of(rectangle(0, 3, 2, 9, 8), rectangle(4, 3, 2, 9, 8))), GRID, INTERPOLATE);
        byte[] first = Arrays.copyOf(mask.mask().voxels(), 2500);
        for (int k = 1; k <= 4; k++) {
            assertArrayEquals(first, Arrays.copyOfRange(mask.mask().voxels(), 2500 * k, 2500 * (k + 1)));
        }
    }

    @Test
    void aWideGapStaysEmpty() throws DicomException {
        List<double[]> contours = List.of(rectangle(0, 3, 2, 9, 8), rectangle(6, 3, 2, 9, 8));
        assertEquals(2 * 36, ContourRasteriser.rasterise(roi(contours), GRID, INTERPOLATE).mask().count());
        assertEquals(7 * 36, ContourRasteriser.rasterise(roi(contours), GRID, new ContourOptions(false, 12)).mask().count());
        assertEquals(2 * 36, ContourRasteriser.rasterise(roi(contours), GRID).mask().count());
    }

    /** A box drawn in sagittal planes, 1 mm apart, is the box drawn in slices. */
    @Test
    void contoursOfAnotherOrientationGiveTheSameBox() throws DicomException {
        List<double[]> sagittal = new ArrayList<>();
        for (int x = 3; x <= 8; x++) {
            sagittal.add(new double[] {x, 1.5, 3, x, 7.5, 3, x, 7.5, 9, x, 1.5, 9});
        }
        List<double[]> axial = new ArrayList<>();
        for (int k = 2; k <= 4; k++) {
            axial.add(rectangle(k, 3, 2, 9, 8));
        }
        assertArrayEquals(ContourRasteriser.rasterise(roi(axial), GRID).mask().voxels(),
            ContourRasteriser.rasterise(roi(sagittal), GRID, RESAMPLE).mask().voxels());
        assertTrue(assertThrows(DicomException.class, () -> ContourRasteriser.rasterise(roi(sagittal), GRID)).getMessage()
            .contains("a contour crosses 6.000 mm of slices"));
    }

    /** A ball of radius 7 mm, cut by planes 0.5 mm apart that are tilted by 30 degrees about x. */
    @Test
    void tiltedContoursOfABallGiveTheBall() throws DicomException {
        double c = Math.cos(Math.PI / 6);
        double s = Math.sin(Math.PI / 6);
        List<double[]> contours = new ArrayList<>();
        for (double d = -6.75; d < 7; d += 0.5) {
            double radius = Math.sqrt(49 - d * d);
            double[] points = new double[3 * 90];
            for (int n = 0; n < 90; n++) {
                double a = radius * Math.cos(n * Math.PI / 45);
                double b = radius * Math.sin(n * Math.PI / 45);
                points[3 * n] = 20 + a;
                points[3 * n + 1] = 20 + c * b - s * d;
                points[3 * n + 2] = 8 + s * b + c * d;
            }
            contours.add(points);
        }
        byte[] voxels = ContourRasteriser.rasterise(roi(contours), GRID, RESAMPLE).mask().voxels();
        int both = 0;
        int either = 0;
        for (int n = 0; n < voxels.length; n++) {
            int i = n % 50;
            int j = n / 50 % 50;
            int k = n / 2500;
            int ball = (i - 20) * (i - 20) + (j - 20) * (j - 20) + (2 * k - 8) * (2 * k - 8) < 49 ? 1 : 0;
            both += ball & voxels[n];
            either += ball | voxels[n];
        }
        assertTrue(both > 0.95 * either, both + " of " + either);
    }

    @Test
    void planesThatAreNotParallelAreRefused() {
        List<double[]> contours = List.of(new double[] {3, 1, 3, 3, 7, 3, 3, 7, 9}, new double[] {1, 3, 3, 7, 3, 3, 7, 3, 9});
        assertTrue(assertThrows(DicomException.class, () -> ContourRasteriser.rasterise(roi(contours), GRID, RESAMPLE)).getMessage()
            .contains("planes that are not parallel"));
    }

    @Test
    void slicesThatAreLostAreNoted() throws DicomException {
        RoiMask mask = ContourRasteriser.rasterise(roi(List.of(rectangle(0, 3, 2, 9, 8),
            new double[] {3.2, 3.2, 2, 3.4, 3.2, 2, 3.4, 3.4, 2, 3.2, 3.4, 2})), GRID);
        assertEquals(List.of("ROI 'A': on 1 of 2 slices its contours hold no voxel centre"), mask.notes());
    }

    private static int count(RoiMask mask, int k) {
        int count = 0;
        for (int n = 2500 * k; n < 2500 * (k + 1); n++) {
            count += mask.mask().voxels()[n];
        }
        return count;
    }

    private static Roi.Contours roi(List<double[]> contours) {
        return new Roi.Contours("A", contours, List.of());
    }

    private static double[] circle(double radius, int k) {
        double[] points = new double[3 * 180];
        for (int n = 0; n < 180; n++) {
            points[3 * n] = 25.2 + radius * Math.cos(n * Math.PI / 90);
            points[3 * n + 1] = 24.7 + radius * Math.sin(n * Math.PI / 90);
            points[3 * n + 2] = 2 * k;
        }
        return points;
    }

    /** Voxels i0 to i1 - 1 and j0 to j1 - 1 of slice k. */
    private static double[] rectangle(int k, int i0, int j0, int i1, int j1) {
        return new double[] {i0 - 0.5, j0 - 0.5, 2 * k, i1 - 0.5, j0 - 0.5, 2 * k, i1 - 0.5, j1 - 0.5, 2 * k, i0 - 0.5, j1 - 0.5, 2 * k};
    }
}
