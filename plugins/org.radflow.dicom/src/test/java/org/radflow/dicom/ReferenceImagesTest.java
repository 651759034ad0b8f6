package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.image.io.NiftiReader;

/** Real images of each kind, against the facts listed with them and against what dcm2niix makes of them. */
class ReferenceImagesTest {

    private static final ReadOptions PLANAR = new ReadOptions(false, false, false, 0.2);

    @Test
    void philipsFieldMapIsTwoVolumes() throws IOException {
        List<DicomSeries> series = series("mr-enhanced-philips", ReadOptions.STRICT);
        assertEquals(List.of("MAGNITUDE", "REAL"), series.stream().map(one -> facet(one, Tag.ComplexImageComponent)).toList());
        Path nifti = Reference.folder("dicom/mr-enhanced-philips/reference-nifti");
        // dcm2niix also divides by Philips' private scale slope, which makes its largest value 235659224.2 instead of 2548.188
        assertSame(series.get(0).load(), NiftiReader.readVolume(nifti.resolve("Philips_WIP_B0_NS_801_e1.nii")),
            235659224.1953125 / 2548.188232421875);
        assertSame(series.get(1).load(), NiftiReader.readVolume(nifti.resolve("Philips_WIP_B0_NS_801_e2_fieldmaphz.nii")), 1);
    }

    /** Voxels at the same place in the patient; the two grids differ in direction. */
    private static void assertSame(Volume dicom, Volume nifti, double factor) {
        Geometry geometry = dicom.geometry();
        for (int n = 0; n < geometry.voxels(); n++) {
            int i = n % geometry.size(0);
            int j = n / geometry.size(0) % geometry.size(1);
            int k = n / geometry.size(0) / geometry.size(1);
            double[] at = geometry.toPhysical(i, j, k);
            double[] index = nifti.geometry().toIndex(at[0], at[1], at[2]);
            int other = nifti.geometry().index((int)Math.rint(index[0]), (int)Math.rint(index[1]), (int)Math.rint(index[2]));
            assertEquals(nifti.voxels()[other] / factor, dicom.voxels()[n], 0.01);
        }
    }

    @Test
    void siemensTimeSeriesEqualsNifti() throws IOException {
        List<DicomSeries> series = series("mr-enhanced-siemens", ReadOptions.STRICT);
        assertEquals(List.of("1", "2", "3", "4"), series.stream().map(one -> facet(one, Tag.TemporalPositionIndex)).toList());
        ByteBuffer nifti = ByteBuffer.wrap(Files.readAllBytes(Reference.folder("dicom/mr-enhanced-siemens/reference-nifti")
            .resolve("Siemens_REST1_w_SMS_PF7-8_6.nii"))).order(ByteOrder.LITTLE_ENDIAN);
        int at = (int)nifti.getFloat(108);
        for (DicomSeries one : series) {
            float[] voxels = one.load().voxels();
            for (int k = 0; k < 6; k++) {
                for (int j = 63; j >= 0; j--) {
                    for (int i = 0; i < 64; i++, at += 2) {
                        assertEquals(nifti.getShort(at), voxels[(k * 64 + j) * 64 + i]);
                    }
                }
            }
        }
        assertEquals(nifti.capacity(), at);
    }

    @Test
    void legacyConvertedImageEqualsItsSlices() throws IOException {
        for (String size : List.of("23x38x3", "24x38x3")) {
            Volume slices = series("seg/dcmqi/" + size + "/image", ReadOptions.STRICT).get(0).load();
            Volume frames = series("seg/dcmqi/" + size + "/multiframe", ReadOptions.STRICT).get(0).load();
            assertEquals(slices.geometry(), frames.geometry());
            assertArrayEquals(slices.voxels(), frames.voxels());
        }
    }

    @Test
    void dynamicSeriesIsThreePointsInTime() throws IOException {
        List<DicomSeries> series = series("mr-dce-sagittal-ucsf06/dynamic-10-slices", ReadOptions.STRICT);
        assertEquals("[[AcquisitionNumber 1], [AcquisitionNumber 2, ContentTime 103238], [AcquisitionNumber 2, ContentTime 103832]]",
            series.stream().map(DicomSeries::facets).toList().toString());
        double[] sums = {8939048, 11765906, 13084674};
        for (int n = 0; n < 3; n++) {
            assertEquals(n + 1, series.get(n).volume());
            Volume volume = series.get(n).load();
            assertEquals(10, volume.geometry().size(2));
            assertEquals(2, volume.geometry().spacing(2), 1e-6);
            assertEquals(sums[n], sum(volume), 0.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"mr-dce-sagittal-ucsf06/pe1,60,0,394,69.0222", "mr-dce-sagittal-ucsf06/ser,60,0,3,0.558544"})
    void breastMapsHaveTheirMinimumAndMaximum(String folder, int slices, float min, float max, double meanInSegment) throws IOException {
        Volume volume = series(folder, ReadOptions.STRICT).get(0).load();
        assertEquals(slices, volume.geometry().size(2));
        assertEquals(min, min(volume));
        assertEquals(max, max(volume), 1e-4);
        assertTrue(meanInSegment > sum(volume) / volume.geometry().voxels());
    }

    @Test
    void apparentDiffusionCoefficientsNeedNoRescaleTags() throws IOException {
        Volume volume = series("mr-adc-cmb/image", ReadOptions.STRICT).get(0).load();
        assertEquals("256 x 288 x 36 voxels, 1.562 x 1.562 x 7 mm", volume.geometry().toString());
        assertEquals(0, min(volume));
        assertEquals(9170, max(volume));
    }

    @Test
    void tiltedCtIsRefused() throws IOException {
        String message = series("ct-tilt-variable-spacing-ge/image", ReadOptions.STRICT).get(0).problem().orElseThrow().getMessage();
        assertTrue(message.contains("uneven slice distance: found 1.081 mm"), message);
    }

    /** Expected numbers by SciPy 1.x: map_coordinates of order 1 within slices, linear between them. */
    @Test
    void tiltedCtIsResampledOnRequest() throws IOException {
        DicomSeries series = series("ct-tilt-variable-spacing-ge/image", ReadOptions.STRICT.withResampling()).get(0);
        Volume volume = series.load();
        assertEquals("512 x 611 x 37 voxels, 0.488 x 0.488 x 4.002 mm", volume.geometry().toString());
        assertEquals(-809.493925, sum(volume) / volume.geometry().voxels(), 1e-3);
        assertEquals(-977, at(volume, 250, 300, 0), 0.01);
        assertEquals(160.59087, at(volume, 200, 320, 5), 0.01);
        assertEquals(15.053952, at(volume, 300, 400, 18), 0.01);
        assertEquals(42.15915, at(volume, 256, 250, 30), 0.01);
        assertEquals(264.5683, at(volume, 260, 380, 36), 0.01);
        assertTrue(series.notes().get(0).startsWith("slices lie 1.081 to 6.999 mm apart, shifted within their planes by up to 48.211 mm"),
            series.notes().get(0));
    }

    @ParameterizedTest
    @CsvSource({"rtdose.dcm,15,1519.91", "rtdose_expb.dcm,15,1519.91", "rtdose_rle.dcm,15,1519.91", "rtdose_1frame.dcm,1,101.378"})
    void dosesAreScaled(String file, int frames, double sum) throws IOException {
        DicomSeries series = series("rtdose/" + file, ReadOptions.STRICT).get(0);
        Volume volume = series.load();
        assertEquals("10 x 10 x " + frames + " voxels, 10 x 10 x 5 mm", volume.geometry().toString());
        assertArrayEquals(new double[] {189.43125, 199.43125, -761.87}, volume.geometry().toPhysical(0, 0, 0), 1e-9);
        assertEquals(sum, sum(volume), 0.001);
        assertEquals(1.254, max(volume), 1e-6);
        assertTrue(series.notes().get(0).contains("DoseUnits (3004,0002) is RELATIVE"), series.notes().get(0));
    }

    @ParameterizedTest
    @CsvSource({"parametric_map_float.dcm", "parametric_map_double_float.dcm"})
    void parametricMapsAreReal(String file) throws IOException {
        DicomSeries series = series("enhanced-pydicom/" + file, ReadOptions.STRICT).get(0);
        assertEquals(9617.0853, sum(series.load()), 0.001);
        assertEquals("128 x 128 x 1 voxels, 0.661 x 0.661 x 5 mm", series.geometry().toString());
        assertTrue(series.notes().get(0).contains("units '1'"), series.notes().get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"eCT_Supplemental.dcm|PixelPresentation (0008,9205): found COLOR",
        "emri_small.dcm|NumberOfFrames (0028,0008): found 10", "emri_small_RLE.dcm|NumberOfFrames (0028,0008): found 10",
        "emri_small_big_endian.dcm|NumberOfFrames (0028,0008): found 10"})
    void enhancedImagesThatCannotBePlacedOrMeasuredSayWhy(String file, String message) throws IOException {
        String found = series("enhanced-pydicom/" + file, ReadOptions.STRICT).get(0).problem().orElseThrow().getMessage();
        assertTrue(found.contains(message), found);
    }

    @ParameterizedTest
    @CsvSource({"planar/NM1_JPEG-LL.dcm,256 x 1024 x 1 voxels; 2.26 x 2.26 x 1 mm,3596452",
        "planar/dx_image.dcm,211 x 169 x 1 voxels; 1.201 x 1.2 x 1 mm,5913505"})
    void planarImagesAreVolumesOfOneSlice(String file, String geometry, double sum) throws IOException {
        DicomSeries series = series(file, ReadOptions.STRICT).get(0);
        assertEquals(geometry.replace(';', ','), series.geometry().toString());
        assertEquals(sum, sum(series.load()), 0.5);
        assertTrue(series.notes().get(0).startsWith("a planar image without position"), series.notes().get(0));
    }

    @ParameterizedTest
    @CsvSource({"planar/RG3_J2KR.dcm,1030616989", "planar/RG3_J2KI.dcm,1030622924", "planar/cbis-ddsm-mask/1-1.dcm,8981537853"})
    void planarImagesWithoutSpacingNeedTheOption(String file, double sum) throws IOException {
        String message = series(file, ReadOptions.STRICT).get(0).problem().orElseThrow().getMessage();
        assertTrue(message.contains("PixelSpacing (0028,0030): found nothing"), message);
        DicomSeries series = series(file, PLANAR).get(0);
        assertEquals(0.2, series.geometry().spacing(0));
        assertEquals(sum, sum(series.load()), 1e-4 * sum);
        assertTrue(series.notes().toString().contains("spacing is 0.2 mm, as the options say"), series.notes().toString());
    }

    @Test
    void monochrome1IsMirroredOnRequest() throws IOException {
        Volume stored = series("planar/dx_image.dcm", ReadOptions.STRICT).get(0).load();
        Volume mirrored = series("planar/dx_image.dcm", new ReadOptions(false, false, true, 0)).get(0).load();
        for (int n = 0; n < stored.voxels().length; n++) {
            assertEquals(255 - stored.voxels()[n], mirrored.voxels()[n]);
        }
    }

    private static List<DicomSeries> series(String name, ReadOptions options) throws IOException {
        Path path = Reference.folder("dicom").resolve(name);
        if (Files.isDirectory(path)) {
            return DicomFolder.scan(path, options).series();
        }
        DicomScan scan = new DicomScan(options);
        scan.add(path);
        return scan.result().series();
    }

    private static String facet(DicomSeries series, Tag tag) {
        return series.facets().stream().filter(facet -> facet.tag() == tag).findFirst().orElseThrow().value();
    }

    private static float at(Volume volume, int i, int j, int k) {
        return volume.voxels()[volume.geometry().index(i, j, k)];
    }

    private static double sum(Volume volume) {
        double sum = 0;
        for (float voxel : volume.voxels()) {
            sum += voxel;
        }
        return sum;
    }

    private static float min(Volume volume) {
        float min = Float.POSITIVE_INFINITY;
        for (float voxel : volume.voxels()) {
            min = Math.min(min, voxel);
        }
        return min;
    }

    private static float max(Volume volume) {
        float max = Float.NEGATIVE_INFINITY;
        for (float voxel : volume.voxels()) {
            max = Math.max(max, voxel);
        }
        return max;
    }
}
