package org.radflow.dicom.seg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.DicomSeries;
import org.radflow.dicom.Reference;
import org.radflow.dicom.RoiMask;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/** Segmentations that other programs wrote, against their label maps or the counts that pydicom gives. */
class SegmentationTest {

    @ParameterizedTest
    @ValueSource(strings = {"23x38x3", "24x38x3"})
    void bitsArePackedAcrossFrames(String size) throws IOException {
        Path folder = Reference.folder("dicom/seg/dcmqi/" + size);
        DicomSeries image = DicomFolder.scan(folder.resolve("image")).series().get(0);
        byte[] expected = LabelMap.anyLabel(folder.resolve("nrrd/label.nrrd"));
        assertArrayEquals(expected, mask(segmentation(folder.resolve("seg/label.seg")), 1, image.geometry()).voxels());
    }

    /** The phantom's note tells: the same round region in the middle slice, and the four corners of each slice. */
    @Test
    void cornersOfPackedFramesAreSet() throws IOException {
        Path folder = Reference.folder("dicom-seg/data_5");
        Geometry ct = DicomFolder.scan(folder.resolve("image")).series().get(0).geometry();
        Mask mask = mask(segmentation(folder.resolve("mask/mask.dcm")), 1, ct);
        for (int k = 0; k < 3; k++) {
            for (int corner : new int[] {ct.index(0, 0, k), ct.index(22, 0, k), ct.index(0, 37, k), ct.index(22, 37, k)}) {
                assertEquals(1, mask.voxels()[corner]);
            }
        }
        assertEquals(322, mask.count());
    }

    @Test
    void segmentsMayOverlap() throws IOException {
        Path folder = Reference.folder("dicom/seg/dcmqi");
        Geometry ct = DicomFolder.scan(folder.resolve("ct-3slice")).series().get(0).geometry();
        Segmentation segmentation = segmentation(folder.resolve("partial_overlaps.dcm"));
        assertEquals(List.of("GREEN", "ORANGE", "PURPLE", "LIGHT_BLUE", "DARK_BLUE"),
            segmentation.segments().stream().map(Segment::label).toList());
        int[] mapOfSegment = {1, 2, 3, 1, 1};
        for (int number = 1; number <= 5; number++) {
            Path labels = folder.resolve("partial_overlaps-" + mapOfSegment[number - 1] + ".nrrd");
            assertArrayEquals(LabelMap.label(labels, number), mask(segmentation, number, ct).voxels(), "segment " + number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"noppv", "ppv5"})
    void labelMapsMaySkipFrames(String kind) throws IOException {
        Path folder = Reference.folder("dicom/seg/dcmqi");
        Geometry ct = DicomFolder.scan(folder.resolve("24x38x3/image")).series().get(0).geometry();
        Segmentation segmentation = segmentation(folder.resolve("sparse-labelmap-" + kind + ".dcm"));
        assertEquals(List.of(new Segment(1, "Liver")), segmentation.segments());
        Mask mask = mask(segmentation, 1, ct);
        assertArrayEquals(LabelMap.label(folder.resolve("sparse_labelmap_" + kind + "_seg.nrrd"), 1), mask.voxels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"liver", "liver_expb", "liver_rle", "liver_deflate"})
    void encodingsHoldTheSameSegment(String name) throws IOException {
        Path folder = Reference.folder("dicom/seg");
        Geometry ct = DicomFolder.scan(folder.resolve("dcmqi/ct-3slice")).series().get(0).geometry();
        byte[] expected = LabelMap.anyLabel(folder.resolve("dcmqi/liver_seg.nrrd"));
        Segmentation segmentation = segmentation(folder.resolve("pydicom/" + name + ".dcm"));
        assertArrayEquals(expected, mask(segmentation, 1, ct).voxels());
    }

    /** 510 x 510 pixels, cut from the image's 512 x 512. */
    @ParameterizedTest
    @ValueSource(strings = {"liver_nonbyte_aligned", "liver_nonbyte_aligned_rle"})
    void framesMayBeSmallerThanTheImage(String name) throws IOException {
        Path folder = Reference.folder("dicom/seg");
        Geometry ct = DicomFolder.scan(folder.resolve("dcmqi/ct-3slice")).series().get(0).geometry();
        Mask mask = mask(segmentation(folder.resolve("pydicom/" + name + ".dcm")), 1, ct);
        assertArrayEquals(LabelMap.anyLabel(folder.resolve("dcmqi/liver_seg.nrrd")), mask.voxels());
        assertEquals(107098, mask.count());
    }

    @Test
    void fractionsHaveAThreshold() throws IOException {
        Path folder = Reference.folder("dicom/seg/highdicom");
        Geometry grid = grid16();
        Segmentation segmentation = segmentation(folder.resolve("seg_image_ct_true_fractional.dcm"));
        // pydicom: pixels > 0, and pixels / 255 >= 0.5
        assertEquals(149 + 256 + 256, place(segmentation, 1, grid, 0.01, false).mask().count());
        assertEquals(638, place(segmentation, 1, grid, 0.5, false).mask().count());
        assertEquals(127 + 256 + 255, mask(segmentation(folder.resolve("seg_image_ct_binary_fractional.dcm")), 1, grid).count());
        assertEquals(127 + 256 + 255, mask(segmentation(folder.resolve("seg_image_ct_binary.dcm")), 1, grid).count());
    }

    /** Frames in rows of 1.25 mm from z = 103.02 mm. */
    private static Geometry grid16() {
        return Geometry.axisAligned(new int[] {16, 16, 3}, new double[] {0.488281, 0.488281, 1.25},
            new double[] {-125.0, -128.100006, 103.019997});
    }

    @Test
    void framesBeyondTheImageAreNoted() throws IOException {
        Segmentation segmentation = segmentation(Reference.folder("dicom/seg/highdicom").resolve("seg_image_ct_binary_overlap.dcm"));
        Geometry grid = grid16();
        RoiMask first = place(segmentation, 1, grid, 0.5, false);
        RoiMask second = place(segmentation, 2, grid, 0.5, false);
        assertEquals(48, first.mask().count());
        assertEquals(12, second.mask().count());
        assertEquals(List.of("segment 'first segment': 16 of its pixels lie beyond the image"), first.notes());
    }

    @Test
    void sagittalFractionsArePlacedByPosition() throws IOException {
        Path folder = Reference.folder("dicom/mr-dce-sagittal-ucsf06");
        Geometry pe1 = DicomFolder.scan(folder.resolve("pe1")).series().get(0).geometry();
        Segmentation segmentation = segmentation(folder.resolve("seg/1-1.dcm"));
        assertEquals("Breast", segmentation.segments().get(0).label());
        assertEquals(82527, mask(segmentation, 1, pe1).count());
    }

    @Test
    void anotherGridIsRefusedOrResampled() throws IOException {
        Path folder = Reference.folder("dicom/seg/dcmqi/24x38x3");
        Segmentation segmentation = segmentation(folder.resolve("seg/label.seg"));
        Geometry ct = DicomFolder.scan(folder.resolve("image")).series().get(0).geometry();
        Geometry shifted = ct.with(new int[] {24, 38, 3}, new double[] {0.7, 0.7, 2.5}, ct.toPhysical(0.25, 0, 0));
        String message = assertThrows(DicomException.class, () -> place(segmentation, 1, shifted, 0.5, false)).getMessage();
        assertTrue(message.contains("found pixels up to 0.175 mm off the nearest voxel"), message);
        assertArrayEquals(mask(segmentation, 1, ct).voxels(), place(segmentation, 1, shifted, 0.5, true).mask().voxels());
        Geometry fine = ct.with(new int[] {48, 76, 6}, new double[] {0.35, 0.35, 1.25}, ct.toPhysical(-0.25, -0.25, -0.25));
        assertEquals(8 * 315, place(segmentation, 1, fine, 0.5, true).mask().count());
    }

    @Test
    void framesWithoutPositionFitAPlanarImageOnly() throws IOException {
        Segmentation segmentation = segmentation(Reference.folder("dicom/seg/highdicom").resolve("seg_image_cr_binary.dcm"));
        Geometry planar = Geometry.axisAligned(new int[] {16, 16, 1}, new double[] {1, 1, 1}, new double[3]);
        assertEquals(151, mask(segmentation, 1, planar).count());
        String message = assertThrows(DicomException.class, () -> mask(segmentation, 1, grid16())).getMessage();
        assertTrue(message.contains("PlanePositionSequence (0020,9113): found nothing for frame 1"), message);
    }

    @Test
    void aSingleFrameIsASegmentation() throws IOException {
        Segmentation segmentation =
            segmentation(Reference.folder("dicom/seg/highdicom").resolve("seg_image_ct_binary_single_frame.dcm"));
        Geometry grid = Geometry.axisAligned(new int[] {128, 128, 2}, new double[] {0.661468, 0.661468, 5},
            new double[] {-158.135803, -179.035797, -80.699997});
        Mask mask = mask(segmentation, 1, grid);
        assertEquals(1832, mask.count());
        assertEquals(1, mask.boundingBox()[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frames-too-many", "frames-2147483647", "functional-groups-missing", "pixel-data-short",
        "segment-number-unknown"})
    void damageIsNamed(String name) throws IOException {
        Path file = Reference.folder("dicom/malformed/seg").resolve(name + ".dcm");
        String expected = switch (name) {
            case "functional-groups-missing" -> "PerFrameFunctionalGroupsSequence (5200,9230): found 0 item(s)";
            case "segment-number-unknown" -> "ReferencedSegmentNumber (0062,000B): found 9 in frame 1, expected one of the segments [1]";
            default -> "PixelData (7FE0,0010): found ";
        };
        String message = assertThrows(DicomException.class, () -> Segmentation.read(file)).getMessage();
        assertTrue(message.startsWith(file + ": " + expected), message);
    }

    private static Segmentation segmentation(Path file) throws IOException {
        return Segmentation.read(file);
    }

    private static Mask mask(Segmentation segmentation, int number, Geometry geometry) throws IOException {
        return place(segmentation, number, geometry, 0.5, false).mask();
    }

    private static RoiMask place(Segmentation segmentation, int number, Geometry geometry, double threshold, boolean resample)
            throws IOException {
        Segment segment = segmentation.segments().stream().filter(s -> s.number() == number).findFirst().orElseThrow();
        return SegmentPlacer.place(segmentation, segment, geometry, threshold, resample);
    }
}
