package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames of other people's files: sums, minima and maxima as pydicom 3.0 with pylibjpeg, OpenJPEG and CharLS gives them. */
class FrameReaderTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"enhanced-pydicom/eCT_Supplemental.dcm,199249408,0,1196", "enhanced-pydicom/emri_small.dcm,4493276,0,467",
        "enhanced-pydicom/emri_small_RLE.dcm,4493276,0,467", "enhanced-pydicom/emri_small_big_endian.dcm,4493276,0,467",
        "enhanced-pydicom/emri_small_jpeg_2k_lossless.dcm,4493276,0,467",
        "enhanced-pydicom/emri_small_jpeg_ls_lossless.dcm,4493276,0,467", "mr-enhanced-philips/IM_0027_fMAP.dcm,319717753,0,4084",
        "mr-enhanced-siemens/6_1.dcm,2516181,0,1199", "planar/NM1_JPEG-LL.dcm,3596452,0,278",
        "planar/RG3_J2KR.dcm,1030616989,0,1023", "planar/cbis-ddsm-mask/1-1.dcm,8981537853,0,65535",
        "planar/dx_image.dcm,5913505,5,255", "quirks/nibabel/decimal_rescale.dcm,0,0,0",
        "quirks/nibabel/slicethickness_empty_string.dcm,4626321,0,594", "quirks/pydicom/GDCMJ2K_TextGBR.dcm,59729223,0,255",
        "quirks/pydicom/J2K_pixelrep_mismatch.dcm,-172605258,-2000,1896", "quirks/pydicom/MR_small_padded.dcm,2125338,127,2145",
        "quirks/pydicom/bad_sequence.dcm,248348502,13,2267", "quirks/pydicom/explicit_VR-UN.dcm,-175887460,-1024,1186",
        "rtdose/rtdose.dcm,1519910000,795000,1254000", "rtdose/rtdose_1frame.dcm,101378000,795000,1254000",
        "rtdose/rtdose_expb.dcm,1519910000,795000,1254000", "rtdose/rtdose_rle.dcm,1519910000,795000,1254000",
        "seg/dcmqi/liver.dcm,107098,0,1", "seg/dcmqi/partial_overlaps.dcm,43639,0,1", "seg/dcmqi/sparse-labelmap-ppv5.dcm,630,0,1",
        "seg/highdicom/seg_image_ct_binary.dcm,638,0,1", "seg/highdicom/seg_image_ct_true_fractional.dcm,83136,0,128",
        "seg/highdicom/seg_image_ct_binary_overlap.dcm,80,0,1", "seg/pydicom/liver.dcm,107098,0,1",
        "seg/pydicom/liver_expb.dcm,107098,0,1", "seg/pydicom/liver_j2k.dcm,107098,0,1", "seg/pydicom/liver_rle.dcm,107098,0,1",
        "seg/pydicom/liver_deflate.dcm,107098,0,1", "seg/pydicom/liver_nonbyte_aligned.dcm,107098,0,1",
        "seg/pydicom/liver_nonbyte_aligned_rle.dcm,107098,0,1", "transfer-syntax/pydicom/CT_small.dcm,14826310,128,2191",
        "transfer-syntax/pydicom/JLSL_08_07_0_1F.dcm,775483,0,127", "transfer-syntax/pydicom/JLSL_16_15_1_1F.dcm,-66250735,-16384,16383",
        "transfer-syntax/pydicom/JPEGLSNearLossless_08.dcm,25000,0,255",
        "transfer-syntax/pydicom/JPEGLSNearLossless_16.dcm,6007250,0,65535",
        "transfer-syntax/pydicom/JPGLosslessP14SV1_1s_1f_8b.dcm,13572107,0,255", "transfer-syntax/pydicom/MR2_J2KR.dcm,78730838,0,595",
        "transfer-syntax/pydicom/MR2_UNCR.dcm,78730838,0,595", "transfer-syntax/pydicom/MR_small.dcm,2125338,127,2145",
        "transfer-syntax/pydicom/MR_small_RLE.dcm,2125338,127,2145", "transfer-syntax/pydicom/MR_small_bigendian.dcm,2125338,127,2145",
        "transfer-syntax/pydicom/MR_small_expb.dcm,2125338,127,2145", "transfer-syntax/pydicom/MR_small_implicit.dcm,2125338,127,2145",
        "transfer-syntax/pydicom/MR_small_jp2klossless.dcm,2125338,127,2145",
        "transfer-syntax/pydicom/JPEG2000_UNC.dcm,3527976,-30,245",
        "transfer-syntax/pydicom/MR_small_jpeg_ls_lossless.dcm,2125338,127,2145", "transfer-syntax/pydicom/mlut_18.dcm,6582898,-2048,2047",
        "transfer-syntax/pydicom/vlut_04.dcm,33772018,0,255"})
    void sumMinimumAndMaximumAgree(String file, long sum, int min, int max) throws IOException {
        FrameReader frames = frames(file);
        long foundSum = 0;
        double foundMin = Double.POSITIVE_INFINITY;
        double foundMax = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < frames.frames(); n++) {
            for (double value : frames.reals(n)) {
                foundSum += (long)value;
                foundMin = Math.min(foundMin, value);
                foundMax = Math.max(foundMax, value);
            }
        }
        assertEquals(sum, foundSum);
        assertEquals(min, foundMin);
        assertEquals(max, foundMax);
    }

    /** The standards leave rounding of inverse transforms open. */
    @ParameterizedTest
    @CsvSource({"planar/RG3_J2KI.dcm,1030622924,0,1023", "transfer-syntax/pydicom/JPGExtended.dcm,3770427,0,264",
        "transfer-syntax/pydicom/JPEG2000.dcm,3527976,-30,245"})
    void lossyEncodingsAgreeButForRounding(String file, long sum, int min, int max) throws IOException {
        int[] pixels = frames(file).integers(0);
        assertEquals(sum, Arrays.stream(pixels).asLongStream().sum(), 0.001 * sum);
        assertEquals(min, Arrays.stream(pixels).min().orElseThrow(), 1);
        assertEquals(max, Arrays.stream(pixels).max().orElseThrow(), 1);
    }

    @Test
    void lossyJpeg2000EqualsWhatItWasDecodedToElsewhere() throws IOException {
        int[] pixels = frames("transfer-syntax/pydicom/JPEG2000.dcm").integers(0);
        int[] decoded = frames("transfer-syntax/pydicom/JPEG2000_UNC.dcm").integers(0);
        for (int n = 0; n < pixels.length; n++) {
            assertEquals(decoded[n], pixels[n], 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"enhanced-pydicom/parametric_map_float.dcm,9617.085361", "enhanced-pydicom/parametric_map_double_float.dcm,9617.085349"})
    void realPixelsAreRead(String file, double sum) throws IOException {
        FrameReader frames = frames(file);
        assertTrue(frames.isReal());
        assertEquals(sum, Arrays.stream(frames.reals(0)).sum(), 1e-6);
        assertThrows(DicomException.class, () -> frames.integers(0));
    }

    @Test
    void singleBitsArePackedAcrossFrames() throws IOException {
        FrameReader frames = FrameReader.of(new Part10Reader().open(write(TestSeries.slice(0).put(Tag.NumberOfFrames, "3")
            .putShorts(Tag.BitsAllocated, 1).putShorts(Tag.BitsStored, 1).putShorts(Tag.HighBit, 0)
            .putShorts(Tag.PixelRepresentation, 0).putShorts(Tag.PixelData, 0b100001_010011_1101, 0b01)), Tag.HEADER));
        assertArrayEquals(new int[] {1, 0, 1, 1, 1, 1}, frames.integers(0));
        assertArrayEquals(new int[] {0, 0, 1, 0, 1, 0}, frames.integers(1));
        assertArrayEquals(new int[] {0, 0, 0, 1, 1, 0}, frames.integers(2));
    }

    @Test
    void colourByPlaneIsGivenByPixel() throws IOException {
        FrameReader frames = FrameReader.of(new Part10Reader().open(write(TestSeries.slice(0).putShorts(Tag.SamplesPerPixel, 3)
            .putShorts(Tag.PlanarConfiguration, 1).putShorts(Tag.Rows, 1).putShorts(Tag.Columns, 2)), Tag.HEADER));
        assertArrayEquals(new int[] {0, 2, 4, 1, 3, 5}, frames.integers(0));
    }

    @Test
    void compressedSamplesInHighBitsAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(Reference.folder("dicom/transfer-syntax/mr-t2-sts001/jpeg-lossless-sv1").resolve("slice1.dcm"));
        byte[] highBit = {0x28, 0, 0x02, 0x01, 'U', 'S', 2, 0, 11, 0};
        int at = 0;
        while (!Arrays.equals(bytes, at, at + highBit.length, highBit, 0, highBit.length)) {
            at++;
        }
        bytes[at + 8] = 15;
        Path file = Files.write(temp.resolve("high.dcm"), bytes);
        String message = assertThrows(DicomException.class, () -> FrameReader.of(new Part10Reader().open(file, Tag.HEADER))).getMessage();
        assertTrue(message.contains("HighBit (0028,0102): found 15, expected 11 (BitsStored - 1)"), message);
    }

    @Test
    void hugeNumbersOfFramesAreRefused() throws IOException {
        Path file = write(TestSeries.slice(0).put(Tag.NumberOfFrames, "2147483647"));
        String message = assertThrows(DicomException.class, () -> FrameReader.of(new Part10Reader().open(file, Tag.HEADER))).getMessage();
        assertTrue(message.contains("found 12 bytes, expected 25769803764 bytes"), message);
    }

    private Path write(DicomWriter writer) throws IOException {
        Path file = temp.resolve("file.dcm");
        writer.write(file);
        return file;
    }

    private static FrameReader frames(String file) throws DicomException {
        return FrameReader.of(new Part10Reader().open(Reference.folder("dicom").resolve(file), Tag.HEADER));
    }
}
