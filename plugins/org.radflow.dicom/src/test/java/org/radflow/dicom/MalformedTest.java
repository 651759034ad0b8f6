package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.dicom.StructureSetReference.ImageKey;
import org.radflow.image.Volume;

/** Real files damaged on purpose: reading ends soon, with the right volume or with an error that names the fault. */
class MalformedTest {

    /** What a reader of volumes must say; everything else of kind broken or hostile must merely end in an orderly way. */
    private static final Map<String, String> MESSAGES = Map.ofEntries(
        Map.entry("missing-slice", "1 missing slice(s): found 6.540 mm"),
        Map.entry("duplicate-position-other-content", "expected one image per position"),
        Map.entry("irregular-spacing", "uneven slice distance: found 4.970 mm"),
        Map.entry("sheared-stack", "gantry tilt"), Map.entry("mixed-matrix", "Rows (0028,0010)"),
        Map.entry("mixed-pixel-spacing", "PixelSpacing (0028,0030): found 1.2 x 1.2 mm"),
        Map.entry("mixed-patient", "PatientID (0010,0020)"),
        Map.entry("mixed-frame-of-reference", "FrameOfReferenceUID (0020,0052)"),
        Map.entry("missing-ImagePositionPatient", "s04.dcm: ImagePositionPatient (0020,0032): found nothing"),
        Map.entry("missing-ImageOrientationPatient", "ImageOrientationPatient (0020,0037): found nothing"),
        Map.entry("missing-PixelSpacing", "PixelSpacing (0028,0030): found nothing"),
        Map.entry("missing-Rows", "Rows (0028,0010): found nothing"),
        Map.entry("missing-BitsAllocated", "BitsAllocated (0028,0100): found nothing"),
        Map.entry("missing-PixelRepresentation", "PixelRepresentation (0028,0103): found nothing"),
        Map.entry("missing-SeriesInstanceUID", "SeriesInstanceUID (0020,000E): found nothing"),
        Map.entry("missing-Modality", "Modality (0008,0060): found nothing"),
        Map.entry("missing-PixelData", "PixelData (7FE0,0010): found nothing"),
        Map.entry("rescale-slope-zero", "RescaleSlope (0028,1053): found 0"),
        Map.entry("ds-decimal-comma", "PixelSpacing (0028,0030)"), Map.entry("ds-not-a-number", "PixelSpacing (0028,0030)"),
        Map.entry("ds-nan", "PixelSpacing (0028,0030)"), Map.entry("ds-negative", "PixelSpacing (0028,0030)"),
        Map.entry("ds-zero", "PixelSpacing (0028,0030)"), Map.entry("rows-too-many", "PixelData (7FE0,0010)"),
        Map.entry("rows-columns-65535", "expected 8589672450 bytes"),
        Map.entry("pixeldata-length-4gib", "expected the 4294967280 bytes that it declares"),
        Map.entry("truncated-pixels", "s04.dcm: PixelData (7FE0,0010)"), Map.entry("truncated-header", "s04.dcm"),
        Map.entry("zero-byte-file", "s04.dcm: is not a DICOM file"), Map.entry("random-bytes", "is not a DICOM file"),
        Map.entry("random-after-dicm", "TransferSyntaxUID (0002,0010)"),
        Map.entry("wrong-ts-jpegls", "value representation"), Map.entry("wrong-ts-explicit", "value representation"),
        Map.entry("unknown-ts", "1.2.3.4.5"), Map.entry("unsupported-ts-mpeg4", "1.2.840.10008.1.2.4.102"),
        Map.entry("sequence-undefined-length-unterminated", "ends too early"),
        Map.entry("bits-stored-gt-allocated", "BitsStored (0028,0101): found 20"),
        Map.entry("samples-3-but-mono", "SamplesPerPixel (0028,0002): found 3"));

    private static final Set<String> SEVERAL_SERIES = Set.of("mixed-modality", "mixed-series", "mixed-orientation");

    @TestFactory
    Stream<DynamicTest> everyCaseEndsInOrder() throws IOException {
        Path folder = Reference.folder("dicom/malformed");
        return Files.readAllLines(folder.resolve("cases.csv")).stream().skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .map(name -> DynamicTest.dynamicTest(name, () -> assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> check(folder.resolve(name), name))));
    }

    private static void check(Path at, String name) throws IOException {
        if (name.startsWith("rtstruct/") || name.startsWith("seg/")) {
            DicomScan scan = new DicomScan();
            scan.add(at.resolveSibling(at.getFileName() + ".dcm"));
            scan.result();
            return;
        }
        DicomFolder found = DicomFolder.scan(at);
        String messages = messages(found);
        assertTrue(messages.contains(MESSAGES.getOrDefault(name, "")), messages);
        assertFalse(messages.contains("STS_008"), messages);
        boolean series = MESSAGES.containsKey(name) && found.series().stream().anyMatch(s -> s.problem().isEmpty());
        assertFalse(series, "a volume despite " + messages);
        if (name.startsWith("valid-") || Set.of("duplicate-slice-same-uid", "jitter-spacing", "missing-Rescale-ct").contains(name)) {
            Volume baseline = DicomFolder.scan(at.resolveSibling("00-baseline-ct")).series().get(0).load();
            Volume volume = found.series().get(0).load();
            assertArrayEquals(baseline.voxels(), volume.voxels());
            assertEquals(baseline.geometry().spacing(2), volume.geometry().spacing(2), 0.01);
        }
        assertEquals(SEVERAL_SERIES.contains(name), found.series().size() > 1);
    }

    private static String messages(DicomFolder found) {
        return Stream.concat(found.problems().stream().map(DicomFolder.Problem::reason),
            found.series().stream().flatMap(series -> series.problem().stream()).map(DicomException::getMessage))
            .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({"baseline,8862", "two-point-contour,8742", "point-count-mismatch,8862", "contours-off-plane,8862",
        "wrong-series-reference,8862", "hole-as-second-contour,7445", "reversed-winding,8862", "selfcrossing,8861",
        "point-contour,8766", "empty-roi-name,8862", "every-contour-twice,8862"})
    void usableStructureSetsGiveTheirVoxels(String name, int voxels) throws IOException {
        assertEquals(voxels, rasterise(name).mask().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"coordinates-not-multiple-of-3|contour 4, ContourData (3006,0050)",
        "contours-outside-image|lies outside the image", "wrong-frame-of-reference|FrameOfReferenceUID (0020,0052)",
        "roi-without-contours|is empty", "two-rois-same-name|several ROIs named 'GTV_Mass_CT'",
        "dangling-roi-number|ROI number 77"})
    void unusableStructureSetsSayWhy(String name, String message) {
        Reference.folder("dicom/malformed");
        String found = assertThrows(DicomException.class, () -> rasterise(name)).getMessage();
        assertTrue(found.contains(message), found);
    }

    @Test
    void offPlaneContoursAreNoted() throws IOException {
        assertEquals(List.of("ROI 'GTV_Mass_CT': contours lie up to 1.200 mm off the slices that they are drawn to"),
            rasterise("contours-off-plane").notes());
    }

    private static RoiMask rasterise(String name) throws IOException {
        Path file = Reference.folder("dicom/malformed/rtstruct").resolve(name + ".dcm");
        DicomSeries series = DicomFolder.scan(Reference.folder("sts/STS_008/CT/image")).series().get(0);
        RtStruct structures = RtStruct.read(file);
        structures.reference()
            .match(List.of(new ImageKey(series.seriesInstanceUid(), series.frameOfReferenceUid().orElseThrow())));
        Roi roi = RoiSelector.all().select(structures).get(0);
        return ContourRasteriser.rasterise(structures.contours(roi), series.geometry());
    }
}
