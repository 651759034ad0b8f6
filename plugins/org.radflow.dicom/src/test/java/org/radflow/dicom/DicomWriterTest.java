package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomWriterTest {

    @TempDir
    Path temp;

    @Test
    void elementsAreInOrderAndOfEvenLength() {
        byte[] file = minimal().put(Tag.ROIName, "abc").put(Tag.Modality, "CT").toBytes();
        assertArrayEquals(new byte[] {8, 0, 0x60, 0, 'C', 'S', 2, 0, 'C', 'T', 6, 0x30, 0x26, 0, 'L', 'O', 4, 0, 'a', 'b', 'c', ' '},
            Arrays.copyOfRange(file, file.length - 22, file.length));
        assertEquals("DICM", new String(file, 128, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void tagsAreDeclaredInAscendingOrder() {
        int[] numbers = Arrays.stream(Tag.values()).mapToInt(Tag::number).toArray();
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, numbers);
    }

    @Test
    void decimalsAreRoundedAndShort() throws IOException {
        DicomDataset dataset = readBack(minimal().putDecimals(Tag.ImagePositionPatient, 3, 1.23456, -0.0001, 100));
        assertEquals(List.of("1.235", "0", "100"), dataset.texts(Tag.ImagePositionPatient));
        assertThrows(IllegalArgumentException.class, () -> minimal().putDecimals(Tag.SliceThickness, 17, Math.PI));
    }

    @Test
    void textOfAllScriptsReadsBack() throws IOException {
        assertEquals(Optional.of("Tumor \u00e9\u8111"), readBack(minimal().put(Tag.ROIName, "Tumor \u00e9\u8111")).text(Tag.ROIName));
    }

    @Test
    void valuesTooLongForTheirLengthFieldAreRefused() {
        DicomWriter writer = minimal().put(Tag.ContourData, "1".repeat(70_000));
        assertThrows(IllegalArgumentException.class, writer::toBytes);
    }

    @Test
    void noTemporaryFileStays() throws IOException {
        minimal().write(temp.resolve("a.dcm"));
        minimal().write(temp.resolve("a.dcm"));
        assertEquals(List.of(temp.resolve("a.dcm")), DicomFolder.files(temp));
    }

    private DicomDataset readBack(DicomWriter writer) throws IOException {
        Path file = Files.write(temp.resolve("file.dcm"), writer.toBytes());
        return new Part10Reader().open(file, Tag.STRUCTURE_SET).dataset();
    }

    private static DicomWriter minimal() {
        return new DicomWriter().put(Tag.SOPClassUID, "1.2").put(Tag.SOPInstanceUID, "2.25.1");
    }
}
