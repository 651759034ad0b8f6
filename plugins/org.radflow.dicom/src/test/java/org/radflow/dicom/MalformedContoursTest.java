package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radflow.dicom.TestStructureSet.contour;
import static org.radflow.dicom.TestStructureSet.contours;
import static org.radflow.dicom.TestStructureSet.roi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.image.Geometry;

/** Structure sets with faults: each gives the right voxels, or an error that names the file and the attribute. */
class MalformedContoursTest {

    private static final Geometry GRID = Geometry.axisAligned(new int[] {4, 4, 2}, new double[] {1, 1, 2}, new double[3]);

    /** Voxels (1, 1) to (2, 2) of slice 0. */
    private static final double[] SQUARE = {0.5, 0.5, 0, 2.5, 0.5, 0, 2.5, 2.5, 0, 0.5, 2.5, 0};

    @TempDir
    Path temp;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = temp.resolve("contours.dcm");
    }

    @Test
    void coordinatesThatAreNoNumbers() {
        for (String coordinates : List.of("0\\abc\\0\\1\\1\\0\\0\\1\\0", "0\\1e400\\0\\1\\1\\0\\0\\1\\0", "0\\NaN\\0\\1\\1\\0\\0\\1\\0",
            "0\\0x1p3\\0\\1\\1\\0\\0\\1\\0", "0\\\\0\\1\\1\\0\\0\\1\\0")) {
            assertProblem(file + ": ContourData (3006,0050): found '", contour("CLOSED_PLANAR", SQUARE).put(Tag.ContourData, coordinates));
        }
    }

    @Test
    void aContourWithoutType() {
        assertProblem(file + ": ContourGeometricType (3006,0042): found nothing", contour("", SQUARE));
    }

    @Test
    void anUnknownType() {
        assertProblem(file + ": ROI 'A' is empty: found 1 contours, none of them closed", contour("SPLINE", SQUARE));
    }

    @Test
    void aContourWithoutPoints() {
        assertProblem(file + ": ROI 'A' is empty", contour("CLOSED_PLANAR", SQUARE).put(Tag.ContourData, ""));
    }

    @Test
    void numberOfPointsThatIsAbsentOrWrong() throws IOException {
        for (String points : List.of("", "400000000", "3")) {
            DicomWriter contour = contour("CLOSED_PLANAR", SQUARE).put(Tag.NumberOfContourPoints, points);
            RoiMask mask = mask(structures(List.of(roi(1, "A")), contours(1, contour)));
            assertEquals(4, mask.mask().count());
            assertEquals(points.isEmpty() ? 0 : 1, mask.notes().size(), mask.notes().toString());
        }
    }

    @Test
    void exclusiveOrIsTheEvenOddRule() throws IOException {
        RoiMask mask = mask(structures(List.of(roi(1, "A")), contours(1, contour("CLOSEDPLANAR_XOR", SQUARE),
            contour("CLOSEDPLANAR_XOR", 1.5, 1.5, 0, 2.5, 1.5, 0, 2.5, 2.5, 0, 1.5, 2.5, 0))));
        assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0}, Arrays.copyOf(mask.mask().voxels(), 16));
    }

    @Test
    void aContourThatCrossesItself() throws IOException {
        RoiMask mask = mask(structures(List.of(roi(1, "A")), contours(1,
            contour("CLOSED_PLANAR", -0.4, -0.4, 0, 3.4, 3.3, 0, 3.4, -0.4, 0, -0.4, 3.3, 0))));
        assertArrayEquals(new byte[] {1, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0}, Arrays.copyOf(mask.mask().voxels(), 16));
    }

    @Test
    void aContourWithoutArea() {
        assertProblem("ROI 'A' is empty: found no voxel centre inside", contour("CLOSED_PLANAR", 0, 0, 0, 1, 1, 0, 2, 2, 0));
    }

    @Test
    void coordinatesAtTheEndOfTheUniverse() {
        assertProblem("ROI 'A' lies outside the image",
            contour("CLOSED_PLANAR", SQUARE).put(Tag.ContourData, "1e300\\1e300\\0\\-1e300\\1e300\\0\\0\\2e300\\0"));
    }

    @Test
    void contoursAcrossTheWholeUniverse() throws IOException {
        DicomWriter contour = contour("CLOSED_PLANAR", SQUARE).put(Tag.ContourData,
            "-1e15\\-1e15\\0\\1e15\\-1e15\\0\\1e15\\1e15\\0\\-1e15\\1e15\\0");
        assertEquals(16, mask(structures(List.of(roi(1, "A")), contours(1, contour))).mask().count());
    }

    @Test
    void twoRoisOfOneNumber() {
        assertProblem(file + ": ROI 'A', ROINumber (3006,0022): found 1 for several ROIs",
            () -> mask(structures(List.of(roi(1, "A"), roi(1, "B")), contours(1, contour("CLOSED_PLANAR", SQUARE)))));
    }

    @Test
    void aRoiNumberThatIsNone() {
        assertProblem(file + ": ROINumber (3006,0022): found 'one'",
            () -> mask(structures(List.of(roi(1, "A").put(Tag.ROINumber, "one")), contours(1, contour("CLOSED_PLANAR", SQUARE)))));
        assertProblem(file + ": ReferencedROINumber (3006,0084): found 9.9999999999E10",
            () -> mask(structures(List.of(roi(1, "A")), contours(1, contour("CLOSED_PLANAR", SQUARE))
                .put(Tag.ReferencedROINumber, "99999999999"))));
        assertProblem(file + ": ReferencedROINumber (3006,0084): found nothing",
            () -> mask(structures(List.of(roi(1, "A")), contours(1, contour("CLOSED_PLANAR", SQUARE)).put(Tag.ReferencedROINumber, ""))));
    }

    @Test
    void contoursInSeveralItemsOfOneRoi() throws IOException {
        RoiMask mask = mask(structures(List.of(roi(1, "A")), contours(1, contour("CLOSED_PLANAR", SQUARE)),
            contours(1, contour("CLOSED_PLANAR", 0.5, 0.5, 2, 2.5, 0.5, 2, 2.5, 2.5, 2, 0.5, 2.5, 2))));
        assertEquals(8, mask.mask().count());
    }

    @Test
    void aFileThatEndsWithinAContour() throws IOException {
        structures(List.of(roi(1, "A")), contours(1, contour("CLOSED_PLANAR", SQUARE)));
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 400; length < bytes.length; length += 7) {
            Files.write(file, Arrays.copyOf(bytes, length));
            String message = assertThrows(DicomException.class, () -> mask(RtStruct.read(file))).getMessage();
            assertTrue(message.startsWith(file + ": "), message);
        }
    }

    private void assertProblem(String expected, DicomWriter contour) {
        assertProblem(expected, () -> mask(structures(List.of(roi(1, "A")), contours(1, contour))));
    }

    private static void assertProblem(String expected, Executable action) {
        String message = assertThrows(DicomException.class, action).getMessage();
        assertTrue(message.startsWith(expected), message);
    }

    private RtStruct structures(List<DicomWriter> rois, DicomWriter... contours) throws IOException {
        TestStructureSet.of(TestSeries.FRAME, TestSeries.UID, rois, List.of(contours)).write(file);
        return RtStruct.read(file);
    }

    private static RoiMask mask(RtStruct structures) throws IOException {
        if (structures.rois().isEmpty()) {
            throw new DicomException(structures.file() + ": has no ROI");
        }
        return ContourRasteriser.rasterise(structures.contours(structures.rois().get(0)), GRID);
    }
}
