package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radflow.dicom.TestStructureSet.contour;
import static org.radflow.dicom.TestStructureSet.contours;
import static org.radflow.dicom.TestStructureSet.roi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.dicom.StructureSetReference.ImageKey;

class RtStructTest {

    private static final double[] TRIANGLE = {0, 0, 0, 1, 0, 0, 0, 1, 0};

    @TempDir
    Path temp;

    @Test
    void namesAndReferencesAreRead() throws IOException {
        RtStruct structures = read(TestStructureSet.square(TestSeries.FRAME, TestSeries.UID));
        assertEquals(List.of(new Roi(1, "GTV", TestSeries.FRAME)), structures.rois());
        assertEquals(Set.of(TestSeries.UID), structures.reference().seriesInstanceUids());
        assertEquals(Set.of(TestSeries.FRAME), structures.reference().frameOfReferenceUids());
        assertEquals("2.25.50", structures.reference().sopInstanceUid());
    }

    @Test
    void onlyClosedContoursOfThreePointsAreKept() throws IOException {
        RtStruct structures = structures(List.of(roi(1, "A")),
            contours(1, contour("POINT", 0, 0, 0), contour("CLOSED_PLANAR", 0, 0, 0, 1, 1, 0),
                contour("CLOSED_PLANAR", TRIANGLE), contour("CLOSED_PLANAR", TRIANGLE)));
        Roi.Contours contours = structures.contours(structures.rois().get(0));
        assertEquals(1, contours.contours().size());
        assertEquals(List.of("ROI 'A', contour 1 is left out: found POINT, expected CLOSED_PLANAR",
            "ROI 'A', contour 2 is left out: found 2 points, expected at least 3",
            "ROI 'A', contour 4 repeats an earlier one and is left out"), contours.notes());
    }

    @Test
    void aRoiWithoutContoursIsEmpty() throws IOException {
        RtStruct structures = structures(List.of(roi(1, "A")), contours(77, contour("CLOSED_PLANAR", TRIANGLE)));
        assertProblem(() -> structures.contours(structures.rois().get(0)), "ROI 'A' is empty: found 0 contours",
            "contours of ROI number 77, which it does not define");
    }

    @Test
    void incompletePointsNameRoiAndContour() throws IOException {
        RtStruct structures = structures(List.of(roi(1, "A")), contours(1, contour("CLOSED_PLANAR", 0, 0, 0, 1)));
        assertProblem(() -> structures.contours(structures.rois().get(0)),
            "ROI 'A', contour 1, ContourData (3006,0050): found 4 coordinates, expected a multiple of 3");
    }

    @Test
    void roisAreChosenByNameWildcardOrExpression() throws IOException {
        RtStruct structures = structures(List.of(roi(1, "GTV-1"), roi(2, "GTV.2"), roi(3, ""), roi(4, "Lung (L)")));
        assertEquals(List.of(1), numbers(RoiSelector.named("GTV-1"), structures));
        assertEquals(List.of(3), numbers(RoiSelector.named("#3"), structures));
        assertEquals(List.of(1, 2), numbers(RoiSelector.wildcard("gtv?*"), structures));
        assertEquals(List.of(4), numbers(RoiSelector.wildcard("lung (l)"), structures));
        assertEquals(List.of(2), numbers(RoiSelector.regex("GTV\\.\\d"), structures));
        assertEquals(List.of(1, 2, 3, 4), numbers(RoiSelector.all(), structures));
        assertProblem(() -> RoiSelector.named("gtv-1").select(structures),
            "expected ROI 'gtv-1', found 'GTV-1', 'GTV.2', '#3', 'Lung (L)'");
        assertThrows(IllegalArgumentException.class, () -> RoiSelector.regex("("));
    }

    @Test
    void twoRoisOfOneNameAreAmbiguous() throws IOException {
        RtStruct structures = structures(List.of(roi(1, "A"), roi(2, "A")));
        assertProblem(() -> RoiSelector.named("A").select(structures), "several ROIs named 'A'");
    }

    @Test
    void aRoiOfAnotherFrameIsRefused() throws IOException {
        RtStruct structures = structures(List.of(roi(1, "A")));
        structures.checkFrame(structures.rois().get(0), TestSeries.FRAME);
        assertProblem(() -> structures.checkFrame(structures.rois().get(0), "2.25.99"),
            "ROI 'A', ReferencedFrameOfReferenceUID (3006,0024): found 2.25.2, expected 2.25.99");
    }

    @Test
    void joinsTheReferencedSeriesEvenIfOthersShareTheFrame() throws IOException {
        StructureSetReference.Match match = match(new ImageKey("2.25.8", TestSeries.FRAME), new ImageKey(TestSeries.UID, TestSeries.FRAME));
        assertEquals(List.of(new ImageKey(TestSeries.UID, TestSeries.FRAME)), match.images());
        assertEquals(List.of(), match.notes());
    }

    @Test
    void joinsTheOnlySeriesOfTheFrameWithANote() throws IOException {
        StructureSetReference.Match match = match(new ImageKey("2.25.8", TestSeries.FRAME), new ImageKey("2.25.9", "2.25.99"));
        assertEquals(List.of(new ImageKey("2.25.8", TestSeries.FRAME)), match.images());
        assertTrue(match.notes().get(0).contains("the referenced series 2.25.1 is absent"), match.notes().get(0));
    }

    @Test
    void absentSeriesAndOtherFramesAreRefusedByUid() {
        assertProblem(() -> match(new ImageKey("2.25.8", "2.25.99")), "series 2.25.1", "frame of reference 2.25.2", "none");
        assertProblem(() -> match(new ImageKey("2.25.8", TestSeries.FRAME), new ImageKey("2.25.9", TestSeries.FRAME)), "2 series");
        assertProblem(() -> match(new ImageKey(TestSeries.UID, "2.25.99")), "FrameOfReferenceUID (0020,0052): found 2.25.2",
            "expected 2.25.99");
    }

    @Test
    void structureSetsAreAssignedToImagesOrReportedAlone() throws IOException {
        StructureSetReference here = read(TestStructureSet.square(TestSeries.FRAME, TestSeries.UID)).reference();
        StructureSetReference elsewhere = read(TestStructureSet.square("2.25.97", "2.25.98")).reference();
        ImageKey image = new ImageKey(TestSeries.UID, TestSeries.FRAME);
        StructureAssignment assignment = StructureAssignment.of(List.of(elsewhere, here), List.of(image));
        assertEquals(List.of(here), assignment.joined().get(image).stream().map(StructureAssignment.Joined::structureSet).toList());
        assertEquals(1, assignment.unjoined().size());
        assertEquals(elsewhere, assignment.unjoined().get(0).structureSet());
        assertTrue(assignment.unjoined().get(0).reason().getMessage().contains("2.25.98"));
    }

    private StructureSetReference.Match match(ImageKey... images) throws IOException {
        return read(TestStructureSet.square(TestSeries.FRAME, TestSeries.UID)).reference().match(List.of(images));
    }

    private static List<Integer> numbers(RoiSelector selector, RtStruct structures) throws DicomException {
        return selector.select(structures).stream().map(Roi::number).toList();
    }

    private RtStruct structures(List<DicomWriter> rois, DicomWriter... contours) throws IOException {
        return read(TestStructureSet.of(TestSeries.FRAME, TestSeries.UID, rois, List.of(contours)));
    }

    private RtStruct read(DicomWriter structureSet) throws IOException {
        Path file = temp.resolve("rtstruct.dcm");
        structureSet.write(file);
        return RtStruct.read(file);
    }

    private static void assertProblem(org.junit.jupiter.api.function.Executable action, String... parts) {
        String message = assertThrows(DicomException.class, action).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
