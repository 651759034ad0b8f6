package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.image.Volume;

/** Oddities of other people's files: each is read, or refused with a message that names what is odd. */
class QuirksTest {

    @ParameterizedTest
    @CsvSource({"pydicom/J2K_pixelrep_mismatch.dcm,-172605258,-2000,1896", "pydicom/MR_small_padded.dcm,2125338,127,2145",
        "pydicom/bad_sequence.dcm,-20086954,-1011,1243"})
    void areRead(String file, double sum, float min, float max) throws IOException {
        Volume volume = scan(file).series().get(0).load();
        double foundSum = 0;
        float foundMin = Float.POSITIVE_INFINITY;
        float foundMax = Float.NEGATIVE_INFINITY;
        for (float voxel : volume.voxels()) {
            foundSum += voxel;
            foundMin = Math.min(foundMin, voxel);
            foundMax = Math.max(foundMax, voxel);
        }
        assertEquals(sum, foundSum, 0.5);
        assertEquals(min, foundMin);
        assertEquals(max, foundMax);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nibabel/csa_slice_norm.dcm|PixelData (7FE0,0010): found nothing",
        "nibabel/slicethickness_empty_string.dcm|SliceThickness (0018,0050): found nothing",
        "pydicom/explicit_VR-UN.dcm|SliceThickness (0018,0050): found nothing",
        "pydicom/JPEG2000-embedded-sequence-delimiter.dcm|PixelData (7FE0,0010), frame 1: JPEG 2000 size",
        "pydicom/MR_truncated.dcm|PixelData (7FE0,0010): found a file that ends inside it",
        "pydicom/badVR.dcm|NumberOfFrames (0028,0008): found '1A', expected a decimal number",
        "pydicom/emri_small_jpeg_2k_lossless_too_short.dcm|NumberOfFrames (0028,0008): found 10"})
    void unusableSeriesSayWhy(String file, String message) throws IOException {
        DicomSeries series = scan(file).series().get(0);
        String found = assertThrows(DicomException.class, series::load).getMessage();
        assertTrue(found.contains(message), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nibabel/decimal_rescale.dcm|SeriesInstanceUID (0020,000E): found nothing",
        "pydicom/GDCMJ2K_TextGBR.dcm|Modality (0008,0060): found nothing", "pydicom/UN_sequence.dcm|Modality (0008,0060): found nothing",
        "pydicom/ExplVR_BigEndNoMeta.dcm|Modality (0008,0060): found RTPLAN",
        "pydicom/ExplVR_LitEndNoMeta.dcm|Modality (0008,0060): found RTPLAN",
        "pydicom/empty_charset_LEI.dcm|Modality (0008,0060): found nothing",
        "pydicom/meta_missing_tsyntax.dcm|TransferSyntaxUID (0002,0010): found nothing",
        "pydicom/nested_priv_SQ.dcm|Modality (0008,0060): found nothing", "pydicom/priv_SQ.dcm|Modality (0008,0060): found nothing",
        "pydicom/no_meta_group_length.dcm|Modality (0008,0060): found nothing"})
    void filesThatAreNoImagesSayWhy(String file, String message) throws IOException {
        DicomFolder found = scan(file);
        assertEquals(1, found.problems().size());
        assertTrue(found.problems().get(0).reason().contains(message), found.problems().get(0).reason());
    }

    @Test
    void decimalRescaleIsKept() throws IOException {
        DicomDataset dataset = new Part10Reader().open(file("nibabel/decimal_rescale.dcm"), Tag.HEADER).dataset();
        assertEquals(2, dataset.number(Tag.RescaleSlope).orElseThrow());
        assertEquals(-4096, dataset.number(Tag.RescaleIntercept).orElseThrow());
    }

    @Test
    void charactersOfAnEmptyCharacterSetAreRead() throws IOException {
        DicomDataset dataset = new Part10Reader().open(file("pydicom/empty_charset_LEI.dcm"), Tag.HEADER).dataset();
        assertEquals(Optional.empty(), dataset.text(Tag.SpecificCharacterSet));
        assertEquals(List.of("ORIGINAL", "PRIMARY", "SINGLE PLANE"), dataset.texts(Tag.ImageType));
    }

    private static DicomFolder scan(String file) {
        DicomScan scan = new DicomScan();
        scan.add(file(file));
        return scan.result();
    }

    private static Path file(String name) {
        return Reference.folder("dicom/quirks").resolve(name);
    }
}
