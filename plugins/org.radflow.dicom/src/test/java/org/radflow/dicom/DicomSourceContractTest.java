package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link DicomSource} promises: our own, and those that are installed as services. */
class DicomSourceContractTest {

    @TempDir
    Path temp;

    static Stream<DicomSource> sources() {
        return Stream.concat(Stream.of(new Part10Reader()), ServiceLoader.load(DicomSource.class).stream().map(ServiceLoader.Provider::get));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void wantedAttributesAreKeptAndOthersAreNot(DicomSource source) throws IOException {
        Path file = write(TestSeries.slice(1));
        DicomDataset dataset = source.open(file, Set.of(Tag.Rows, Tag.PixelSpacing, Tag.Modality)).dataset();
        assertEquals(2, dataset.integer(Tag.Rows, 1, 10));
        assertArrayEquals(new double[] {2, 0.5}, dataset.numbers(Tag.PixelSpacing));
        assertEquals("CT", dataset.requiredText(Tag.Modality));
        assertTrue(dataset.text(Tag.PatientID).isEmpty());
        assertTrue(dataset.text(Tag.PatientName).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void pixelDataIsLocatedAndReadOnDemand(DicomSource source) throws IOException {
        Path file = write(TestSeries.slice(1));
        DicomSource.PixelData pixels = source.open(file, Tag.HEADER).pixelData().orElseThrow();
        assertEquals(12, pixels.length());
        assertFalse(pixels.truncated());
        ByteBuffer buffer = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        pixels.read(2, buffer);
        assertEquals(101, buffer.flip().getShort());
        assertEquals(102, buffer.getShort());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void itemsOfSequencesAreFiltered(DicomSource source) throws IOException {
        for (boolean implicit : new boolean[] {false, true}) {
            DicomWriter set = TestStructureSet.square(TestSeries.FRAME, TestSeries.UID);
            Path file = write(implicit ? set.implicitVr() : set);
            DicomDataset dataset = source.open(file, Tag.STRUCTURE_SET).dataset();
            DicomDataset roi = dataset.items(Tag.StructureSetROISequence).get(0);
            assertEquals("GTV", roi.requiredText(Tag.ROIName));
            DicomDataset contour = dataset.items(Tag.ROIContourSequence).get(0).items(Tag.ContourSequence).get(0);
            assertEquals(12, contour.numbers(Tag.ContourData).length);
            assertEquals(List.of(), source.open(file, Tag.HEADER).dataset().items(Tag.ROIContourSequence));
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void textIsDecodedByItsCharacterSet(DicomSource source) throws IOException {
        Path file = write(TestSeries.slice(1).put(Tag.SeriesDescription, "Sch\u00e4del \u65e5\u672c"));
        assertEquals("Sch\u00e4del \u65e5\u672c", source.open(file, Tag.HEADER).dataset().requiredText(Tag.SeriesDescription));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void anyAttributeCanBeAskedForByItsNumber(DicomSource source) throws IOException {
        Path file = write(TestSeries.slice(1));
        DicomDataset dataset = source.open(file, number -> number == 0x0028_0030).dataset();
        assertEquals("2\\0.5", dataset.values(0x0028_0030).orElseThrow());
        assertTrue(dataset.values(0x0028_0010).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aFileThatIsNotDicomIsRefusedByName(DicomSource source) throws IOException {
        Path file = Files.writeString(temp.resolve("notes.txt"), "these are notes, and no image, as everybody sees".repeat(20));
        String message = assertThrows(DicomException.class, () -> source.open(file, Tag.HEADER)).getMessage();
        assertTrue(message.startsWith(file + ": "), message);
        Path absent = temp.resolve("absent.dcm");
        assertTrue(assertThrows(DicomException.class, () -> source.open(absent, Tag.HEADER)).getMessage().startsWith(absent + ": "));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aFileThatEndsEarlyGivesItsPixelsAsTruncatedOrIsRefused(DicomSource source) throws IOException {
        byte[] bytes = Files.readAllBytes(write(TestSeries.slice(1)));
        Path file = temp.resolve("short.dcm");
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
        assertTrue(source.open(file, Tag.HEADER).pixelData().orElseThrow().truncated());
        for (int length = 140; length < bytes.length - 40; length += 11) {
            Files.write(file, Arrays.copyOf(bytes, length));
            try {
                assertTrue(source.open(file, Tag.HEADER).pixelData().isEmpty());
            } catch (DicomException e) {
                assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyEncodingOfASliceGivesTheSamePixels(DicomSource source) throws IOException {
        int files = 0;
        for (Path file : DicomFolder.files(Reference.folder("dicom/transfer-syntax/ct-crlm1004"))) {
            if (!file.toString().endsWith(".dcm")) {
                continue;
            }
            files++;
            DicomSource.DicomObject expected = new Part10Reader().open(file, Tag.HEADER);
            DicomSource.DicomObject found = source.open(file, Tag.HEADER);
            assertEquals(expected.syntax(), found.syntax());
            assertArrayEquals(FrameReader.of(expected).integers(0), FrameReader.of(found).integers(0), file.toString());
        }
        assertEquals(33, files);
    }

    private Path write(DicomWriter writer) throws IOException {
        Path file = temp.resolve("file.dcm");
        writer.write(file);
        return file;
    }
}
