package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.image.Volume;

/** Where frames lie: 3 columns x 2 rows, values 0, 1, 2, ... from frame to frame. */
class SlicePlacesTest {

    @TempDir
    Path temp;

    @Test
    void doseOffsetsMayBePositions() throws IOException {
        DicomWriter dose = frames(2, "RTDOSE").put(Tag.ImagePositionPatient, "0", "0", "-20").put(Tag.DoseGridScaling, "0.5")
            .put(Tag.GridFrameOffsetVector, "-20", "-17").put(Tag.DoseUnits, "GY");
        DicomSeries series = series(dose);
        assertArrayEquals(new double[] {0, 0, -17}, series.geometry().toPhysical(0, 0, 1), 1e-9);
        assertArrayEquals(new float[] {0, 0.5f, 1, 1.5f, 2, 2.5f, 3, 3.5f, 4, 4.5f, 5, 5.5f}, series.load().voxels());
        assertTrue(series.notes().get(0).contains("DoseUnits (3004,0002) is GY"), series.notes().toString());
    }

    @Test
    void descendingDoseOffsetsAreSorted() throws IOException {
        DicomSeries series = series(frames(2, "RTDOSE").put(Tag.DoseGridScaling, "1").put(Tag.GridFrameOffsetVector, "0", "-3"));
        assertArrayEquals(new double[] {-1, -2, -3}, series.geometry().toPhysical(0, 0, 0), 1e-9);
        assertEquals(6, series.load().voxels()[0]);
    }

    @Test
    void doseOffsetsMustFit() throws IOException {
        assertProblem(frames(2, "RTDOSE").put(Tag.DoseGridScaling, "1").put(Tag.GridFrameOffsetVector, "0", "3", "6"),
            "GridFrameOffsetVector (3004,000C): found 3 numbers, expected 2");
        assertProblem(frames(2, "RTDOSE").put(Tag.DoseGridScaling, "1").put(Tag.GridFrameOffsetVector, "5", "8"),
            "GridFrameOffsetVector (3004,000C): found a first offset of 5.0 mm");
        assertProblem(frames(2, "RTDOSE").put(Tag.GridFrameOffsetVector, "0", "3"), "DoseGridScaling (3004,000E): found nothing");
    }

    @Test
    void emissionTomogramsTakeTheirPlaceFromTheDetector() throws IOException {
        DicomWriter detector = new DicomWriter().put(Tag.ImagePositionPatient, "10", "20", "30")
            .put(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0");
        DicomWriter image = frames(2, "NM").put(Tag.ImagePositionPatient, "").put(Tag.ImageOrientationPatient, "")
            .putItems(Tag.DetectorInformationSequence, List.of(detector)).put(Tag.SpacingBetweenSlices, "-5").putShorts(Tag.SliceVector, 1, 2);
        Volume volume = series(image).load();
        assertArrayEquals(new double[] {10, 20, 25}, volume.geometry().toPhysical(0, 0, 0), 1e-9);
        assertEquals(6, volume.voxels()[0]);
    }

    @Test
    void functionalGroupsPlaceAndScaleFrames() throws IOException {
        DicomWriter shared = new DicomWriter()
            .putItems(Tag.PlaneOrientationSequence, List.of(new DicomWriter().put(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0")))
            .putItems(Tag.PixelMeasuresSequence, List.of(new DicomWriter().put(Tag.PixelSpacing, "2", "0.5").put(Tag.SliceThickness, "9")));
        DicomWriter image = frames(2, "MR").put(Tag.ImagePositionPatient, "").put(Tag.ImageOrientationPatient, "").put(Tag.PixelSpacing, "")
            .put(Tag.SliceThickness, "").put(Tag.RescaleSlope, "")
            .putItems(Tag.SharedFunctionalGroupsSequence, List.of(shared))
            .putItems(Tag.PerFrameFunctionalGroupsSequence, List.of(group("7", "2"), group("4", "10")));
        DicomSeries series = series(image);
        assertEquals(3, series.geometry().spacing(2));
        assertEquals(9, series.number(Tag.SliceThickness).orElseThrow());
        assertArrayEquals(new float[] {60, 70, 80, 90, 100, 110, 0, 2, 4, 6, 8, 10}, series.load().voxels());
    }

    @Test
    void aFrameWithoutFunctionalGroupsIsRefused() throws IOException {
        assertProblem(frames(2, "MR").putItems(Tag.PerFrameFunctionalGroupsSequence, List.of(group("7", "2"))),
            "PerFrameFunctionalGroupsSequence (5200,9230): found 1 items, expected one for each frame");
    }

    @Test
    void projectionsMayStateTheSpacingOfTheDetector() throws IOException {
        DicomSeries series = series(frames(1, "MG").put(Tag.ImagePositionPatient, "").put(Tag.ImageOrientationPatient, "")
            .put(Tag.PixelSpacing, "").put(Tag.ImagerPixelSpacing, "0.1", "0.2"));
        assertEquals("3 x 2 x 1 voxels, 0.2 x 0.1 x 1 mm", series.geometry().toString());
        assertTrue(series.notes().get(1).contains("ImagerPixelSpacing (0018,1164)"), series.notes().toString());
    }

    private static DicomWriter group(String z, String slope) {
        return new DicomWriter()
            .putItems(Tag.PlanePositionSequence, List.of(new DicomWriter().put(Tag.ImagePositionPatient, "0", "0", z)))
            .putItems(Tag.PixelValueTransformationSequence, List.of(new DicomWriter().put(Tag.RescaleSlope, slope).put(Tag.RescaleIntercept, "0")));
    }

    private static DicomWriter frames(int count, String modality) {
        int[] values = new int[6 * count];
        for (int n = 0; n < values.length; n++) {
            values[n] = n;
        }
        return TestSeries.slice(0).put(Tag.Modality, modality).put(Tag.NumberOfFrames, Integer.toString(count)).putShorts(Tag.PixelData, values);
    }

    private DicomSeries series(DicomWriter image) throws IOException {
        image.write(temp.resolve("image.dcm"));
        return DicomFolder.scan(temp).series().get(0);
    }

    private void assertProblem(DicomWriter image, String message) throws IOException {
        String found = series(image).problem().orElseThrow().getMessage();
        assertTrue(found.contains(message), found);
    }
}
