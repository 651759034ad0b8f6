package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

class DicomSeriesTest {

    @TempDir
    Path temp;

    @Test
    void slicesAreOrderedByPositionAndRescaledOneByOne() throws IOException {
        Volume volume = series(2, (k, slice) -> slice.put(Tag.RescaleSlope, k == 0 ? "1" : "0.5")
            .put(Tag.RescaleIntercept, k == 0 ? "-1000" : "3").put(Tag.InstanceNumber, Integer.toString(9 - k))).load();
        assertArrayEquals(new float[] {-1000, -999, -998, -997, -996, -995, 53, 53.5f, 54, 54.5f, 55, 55.5f},
            volume.voxels());
    }

    @Test
    void pixelSpacingGivesRowsFirst() throws IOException {
        Geometry geometry = series(3, (k, slice) -> { }).geometry();
        assertArrayEquals(new int[] {3, 2, 3}, new int[] {geometry.size(0), geometry.size(1), geometry.size(2)});
        assertArrayEquals(new double[] {0.5, 2, 4},
            new double[] {geometry.spacing(0), geometry.spacing(1), geometry.spacing(2)});
        assertArrayEquals(new double[] {-1 + 0.5 * 2, -2 + 2 * 1, 8}, geometry.toPhysical(2, 1, 2), 1e-12);
    }

    @Test
    void directionFollowsTheOrientation() throws IOException {
        Geometry geometry = series(2, (k, slice) -> slice.put(Tag.ImageOrientationPatient, "0", "1", "0", "0", "0", "-1")
            .put(Tag.ImagePositionPatient, Integer.toString(-4 * k), "0", "0")).geometry();
        assertArrayEquals(new double[] {0, 0, -1, 1, 0, 0, 0, -1, 0}, directions(geometry));
        assertArrayEquals(new double[] {-4, 0.5, -2}, geometry.toPhysical(1, 1, 1), 1e-12);
    }

    @Test
    void highBitAndSignAreHonoured() throws IOException {
        Volume volume = series(2, (k, slice) -> slice.putShorts(Tag.BitsStored, 12).putShorts(Tag.HighBit, 13)
            .putShorts(Tag.PixelRepresentation, 1).putShorts(Tag.PixelData, 0x0004, 0xC00F, 0x2000, 0x1FFC, 0x3FFC, 0)).load();
        assertArrayEquals(new float[] {1, 3, -2048, 2047, -1, 0, 1, 3, -2048, 2047, -1, 0}, volume.voxels());
    }

    @Test
    void unsignedValuesStayPositive() throws IOException {
        Volume volume = series(2, (k, slice) -> slice.putShorts(Tag.PixelRepresentation, 0)
            .putShorts(Tag.PixelData, 0xFFFF, 0x8000, 0, 1, 2, 3)).load();
        assertEquals(65535, volume.voxels()[0]);
        assertEquals(32768, volume.voxels()[1]);
    }

    @Test
    void oneSliceTakesItsThickness() throws IOException {
        assertEquals(4, series(1, (k, slice) -> { }).geometry().spacing(2));
    }

    @Test
    void oneSlicePrefersTheDistanceBetweenSlices() throws IOException {
        assertEquals(5, series(1, (k, slice) -> slice.put(Tag.SpacingBetweenSlices, "5")).geometry().spacing(2));
    }

    @Test
    void missingSliceIsNamedWithItsPosition() throws IOException {
        assertProblem(5, (k, slice) -> slice.put(Tag.ImagePositionPatient, "-1", "-2", Integer.toString(k < 3 ? 4 * k : 4 * k + 4)),
            "IM2.dcm", "1 missing slice(s)", "found 8.000 mm", "IM3.dcm at 8.000 mm", "expected 4.000 mm");
    }

    @Test
    void unevenSlicesAreRefused() throws IOException {
        assertProblem(5, (k, slice) -> slice.put(Tag.ImagePositionPatient, "-1", "-2", Double.toString(k < 3 ? 4 * k : 4 * k + 1.5)),
            "uneven slice distance", "found 5.500 mm", "expected 4.000 mm");
    }

    @Test
    void twoImagesAtOnePositionAreRefused() throws IOException {
        assertProblem(3, (k, slice) -> slice.put(Tag.ImagePositionPatient, "-1", "-2", k == 0 ? "0" : "4"),
            "ImagePositionPatient (0020,0032)", "4.000 mm along the normal", "expected one image per position");
    }

    @Test
    void copiesOfASliceAreLeftOut() throws IOException {
        TestSeries.slice(1).write(temp.resolve("copy.dcm"));
        DicomSeries series = series(3, (k, slice) -> { });
        assertEquals(3, series.geometry().size(2));
        assertEquals(1, series.notes().size());
        assertTrue(series.notes().get(0).contains("copy.dcm"), series.notes().get(0));
    }

    @Test
    void gantryTiltIsRefused() throws IOException {
        assertProblem(3, (k, slice) -> slice.put(Tag.ImagePositionPatient, "-1", Double.toString(k - 2.0), Integer.toString(4 * k)),
            "1.000 mm within the plane", "14.04 degrees", "gantry tilt");
    }

    @Test
    void mixedSizesAreRefused() throws IOException {
        assertProblem(3, (k, slice) -> {
            if (k == 1) {
                slice.putShorts(Tag.Rows, 1);
            }
        }, "found 1 rows x 3 columns", "expected 2 x 3");
    }

    @Test
    void mixedPatientsAreRefusedWithoutNamingThem() throws IOException {
        String message = assertProblem(3, (k, slice) -> slice.put(Tag.PatientID, "secret-id" + k), "PatientID (0010,0020)");
        assertFalse(message.contains("secret"), message);
    }

    @Test
    void anotherOrientationIsAnotherSeries() throws IOException {
        List<DicomSeries> series = TestSeries.scan(temp, 4, (k, slice) -> {
            if (k == 3) {
                slice.put(Tag.ImageOrientationPatient, "0", "1", "0", "0", "0", "-1");
            }
        }).series();
        assertEquals(List.of(1, 3), series.stream().map(s -> s.files().size()).toList());
        assertEquals(3, series.get(1).geometry().size(2));
        assertEquals(List.of("its files have 2 orientations, each of which is a series of its own"), series.get(1).notes());
    }

    @Test
    void oneBadSeriesLeavesTheOthersAlone() throws IOException {
        Files.writeString(temp.resolve("notes.txt"), "not DICOM");
        DicomFolder folder = TestSeries.scan(temp, 6, (k, slice) -> {
            if (k >= 3) {
                slice.put(Tag.SeriesInstanceUID, "2.25.9").put(Tag.PixelSpacing, "abc", "1");
            }
        });
        assertEquals(2, folder.series().size());
        assertTrue(folder.series().get(0).problem().orElseThrow().getMessage()
            .contains("PixelSpacing (0028,0030): found 'abc', expected a decimal number"));
        assertEquals(3, folder.series().get(1).load().geometry().size(2));
        assertEquals(1, folder.problems().size());
        assertTrue(folder.problems().get(0).reason().endsWith("notes.txt: is not a DICOM file"));
    }

    @Test
    void aFileThatShrinksAfterTheScanIsNamed() throws IOException {
        DicomSeries series = series(2, (k, slice) -> { });
        byte[] bytes = Files.readAllBytes(temp.resolve("IM1.dcm"));
        Files.write(temp.resolve("IM1.dcm"), java.util.Arrays.copyOf(bytes, bytes.length - 4));
        assertTrue(assertThrows(DicomException.class, series::load).getMessage().contains("IM1.dcm"));
    }

    @Test
    void anAbsentFolderIsNamed() {
        Path absent = temp.resolve("absent");
        assertEquals(absent + ": is not a folder",
            assertThrows(DicomException.class, () -> DicomFolder.scan(absent)).getMessage());
    }

    private DicomSeries series(int slices, BiConsumer<Integer, DicomWriter> change) throws IOException {
        DicomFolder folder = TestSeries.scan(temp, slices, change);
        assertEquals(List.of(), folder.problems());
        assertEquals(1, folder.series().size());
        return folder.series().get(0);
    }

    private String assertProblem(int slices, BiConsumer<Integer, DicomWriter> change, String... parts) throws IOException {
        String message = series(slices, change).problem().orElseThrow().getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
        return message;
    }

    private static double[] directions(Geometry geometry) {
        double[] directions = new double[9];
        for (int n = 0; n < 9; n++) {
            directions[n] = geometry.direction(n / 3, n % 3) + 0.0;
        }
        return directions;
    }
}
