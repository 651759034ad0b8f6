package org.radflow.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Part10ReaderTest {

    private static final int UNDEFINED = 0xFFFF_FFFF;

    @TempDir
    Path temp;

    @Test
    void readsWhatTheWriterWrites() throws IOException {
        DicomDataset dataset = open(TestSeries.slice(2).toBytes()).dataset();
        assertEquals(Optional.of("CT"), dataset.text(Tag.Modality));
        assertArrayEquals(new double[] {-1, -2, 8}, dataset.numbers(Tag.ImagePositionPatient, 3));
        assertEquals(3, dataset.integer(Tag.Columns, 1, 65535));
        assertEquals(Optional.empty(), dataset.text(Tag.PatientName));
    }

    @Test
    void pixelDataIsReadOnDemand() throws IOException {
        DicomSource.PixelData pixels = open(TestSeries.slice(1).toBytes()).pixelData().orElseThrow();
        assertEquals(12, pixels.length());
        ByteBuffer third = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
        pixels.read(4, third);
        assertEquals(102, third.getShort(0));
    }

    @Test
    void readsImplicitLittleEndianWithoutPreamble() throws IOException {
        byte[] file = new Bytes(ByteOrder.LITTLE_ENDIAN).implicit(0x0008_0000, number(8)).implicit(0x0008_0060, text("MR"))
            .implicit(0x0009_0010, text("PRIVATE ")).implicit(0x0028_0010, new byte[] {7, 0}).toArray();
        DicomSource.DicomObject object = open(file);
        assertEquals(TransferSyntax.IMPLICIT_LITTLE_ENDIAN, object.syntax());
        assertEquals(Optional.of("MR"), object.dataset().text(Tag.Modality));
        assertEquals(7, object.dataset().integer(Tag.Rows, 1, 9));
    }

    @Test
    void readsExplicitBigEndian() throws IOException {
        Bytes data = new Bytes(ByteOrder.BIG_ENDIAN).explicit(0x0028_0010, "US", new byte[] {1, 2});
        assertEquals(0x0102, open(file(TransferSyntax.EXPLICIT_BIG_ENDIAN, data)).dataset().integer(Tag.Rows, 1, 999));
    }

    @Test
    void readsDeflatedDataSets() throws IOException {
        byte[] pixels = new byte[100_000];
        pixels[99_999] = 7;
        byte[] data = new Bytes().explicit(0x0028_0010, "US", new byte[] {3, 0}).tag(0x7FE0_0010).raw(text("OW"))
            .raw(new byte[2]).number(pixels.length).raw(pixels).toArray();
        DicomSource.DicomObject object = open(file(TransferSyntax.DEFLATED, new Bytes().raw(deflate(data))));
        assertEquals(3, object.dataset().integer(Tag.Rows, 1, 9));
        ByteBuffer last = ByteBuffer.allocate(1);
        object.pixelData().orElseThrow().read(99_999, last);
        assertEquals(7, last.get(0));
    }

    @Test
    void aDeflatedBombIsRefused() {
        assertProblem(file(TransferSyntax.DEFLATED, new Bytes().raw(deflate(new byte[100 << 20]))), "deflated data: found more than");
    }

    private static byte[] deflate(byte[] data) {
        java.util.zip.Deflater deflater = new java.util.zip.Deflater(9, true);
        deflater.setInput(data);
        deflater.finish();
        byte[] deflated = new byte[data.length / 2 + 100];
        return java.util.Arrays.copyOf(deflated, deflater.deflate(deflated));
    }

    @Test
    void readsSequencesOfKnownAndUndefinedLength() throws IOException {
        byte[] known = new Bytes().explicit(0x3006_0022, "IS", text("1 ")).toArray();
        Bytes items = new Bytes().item(known.length, known).item(UNDEFINED, known).tag(0xFFFE_E00D).number(0);
        Bytes undefined = new Bytes().sequence(0x3006_0020, UNDEFINED, items.toArray()).tag(0xFFFE_E0DD).number(0);
        Bytes defined = new Bytes().sequence(0x3006_0020, items.size(), items.toArray());
        for (Bytes data : List.of(undefined, defined)) {
            data.explicit(0x3006_0026, "LO", text("after "));
            DicomDataset dataset = open(file(TransferSyntax.EXPLICIT_LITTLE_ENDIAN, data)).dataset();
            assertEquals(2, dataset.items(Tag.StructureSetROISequence).size());
            assertEquals(1, dataset.items(Tag.StructureSetROISequence).get(1).integer(Tag.ROINumber, 0, 9));
            assertEquals(Optional.of("after"), dataset.text(Tag.ROIName));
        }
    }

    @Test
    void skipsUnknownSequencesOfUndefinedLength() throws IOException {
        byte[] inner = new Bytes().implicit(0x0009_1001, text("ab")).toArray();
        Bytes data = new Bytes().tag(0x0009_1000).raw(text("UN")).raw(new byte[2]).number(UNDEFINED)
            .item(inner.length, inner).tag(0xFFFE_E0DD).number(0).explicit(0x0028_0010, "US", new byte[] {3, 0});
        assertEquals(3, open(file(TransferSyntax.EXPLICIT_LITTLE_ENDIAN, data)).dataset().integer(Tag.Rows, 1, 9));
    }

    @Test
    void stopsAtPixelDataOfCompressedFiles() throws IOException {
        Bytes data = new Bytes().explicit(0x0028_0010, "US", new byte[] {3, 0}).tag(0x7FE0_0010).raw(text("OB"))
            .raw(new byte[2]).number(UNDEFINED);
        TransferSyntax jpeg = TransferSyntax.of(temp, "1.2.840.10008.1.2.4.70");
        DicomSource.DicomObject object = open(file(jpeg, data));
        assertTrue(object.syntax().compressed());
        assertEquals(-1, object.pixelData().orElseThrow().length());
    }

    @Test
    void aLengthBeyondTheFileIsRefusedWithoutAllocating() {
        Bytes data = new Bytes().tag(0x3006_0050).raw(text("UN")).raw(new byte[2]).number(0x7FFF_FFF0);
        assertProblem(file(TransferSyntax.EXPLICIT_LITTLE_ENDIAN, data),
            "ContourData (3006,0050): found a length of 2147483632 bytes, expected at most the 0 bytes that are left");
    }

    @Test
    void anElementMayNotLeaveItsItem() {
        byte[] inner = new Bytes().tag(0x3006_0022).raw(text("IS")).raw(new byte[] {4, 0}).toArray();
        Bytes data = new Bytes().sequence(0x3006_0020, inner.length + 8, new Bytes().item(inner.length, inner).toArray())
            .explicit(0x3006_0026, "LO", text("after "));
        assertProblem(file(TransferSyntax.EXPLICIT_LITTLE_ENDIAN, data), "ROINumber (3006,0022)");
    }

    @Test
    void deepNestingIsRefused() {
        Bytes data = new Bytes();
        for (int n = 0; n < 100; n++) {
            data.sequence(0x3006_0020, UNDEFINED, new byte[0]).item(UNDEFINED, new byte[0]);
        }
        assertProblem(file(TransferSyntax.EXPLICIT_LITTLE_ENDIAN, data), "nested deeper than 64");
    }

    @Test
    void unknownEncodingsAreNamed() {
        assertProblem(file(new TransferSyntax("1.2.840.10008.1.2.4.102", true, ByteOrder.LITTLE_ENDIAN, true, false), new Bytes()),
            "TransferSyntaxUID (0002,0010): found 1.2.840.10008.1.2.4.102, expected an encoding of still images");
    }

    @Test
    void numbersMustBeDecimalAndFinite() throws IOException {
        for (String text : List.of("NaN ", "1,5 ", "0x1p3 ", "1d", "1e999 ", "abc ", "1\\\\2")) {
            byte[] padded = text(text.length() % 2 == 0 ? text : text + " ");
            Bytes data = new Bytes().explicit(0x0028_0030, "DS", padded);
            DicomDataset dataset = open(file(TransferSyntax.EXPLICIT_LITTLE_ENDIAN, data)).dataset();
            assertTrue(assertThrows(DicomException.class, () -> dataset.numbers(Tag.PixelSpacing)).getMessage()
                .contains("PixelSpacing (0028,0030)"), text);
        }
    }

    @Test
    void textIsDecodedAndCleaned() throws IOException {
        Bytes data = new Bytes().explicit(0x0008_0005, "CS", text("ISO_IR 192"))
            .explicit(0x0010_0020, "LO", "../\u00e9\u0000\n".getBytes(StandardCharsets.UTF_8));
        DicomDataset dataset = open(file(TransferSyntax.EXPLICIT_LITTLE_ENDIAN, data)).dataset();
        assertEquals(Optional.of("../\u00e9"), dataset.text(Tag.PatientID));
    }

    @Test
    void messagesNameTheFileButNoPatient() throws IOException {
        byte[] file = TestSeries.slice(0).put(Tag.PixelSpacing, "x", "y").toBytes();
        Path path = Files.write(temp.resolve("bad.dcm"), file);
        String message = assertThrows(DicomException.class,
            () -> SliceFactory.of(new Part10Reader().open(path, Tag.HEADER), ReadOptions.STRICT)).getMessage();
        assertTrue(message.startsWith(path + ": PixelSpacing (0028,0030): found 'x'"), message);
        assertFalse(message.contains("secret") || message.contains("Nobody"), message);
    }

    private DicomSource.DicomObject open(byte[] file) throws IOException {
        return new Part10Reader().open(Files.write(temp.resolve("file.dcm"), file), Tag.STRUCTURE_SET);
    }

    private void assertProblem(byte[] file, String part) {
        String message = assertThrows(DicomException.class, () -> open(file)).getMessage();
        assertTrue(message.contains("file.dcm") && message.contains(part), message);
    }

    private static byte[] file(TransferSyntax syntax, Bytes data) {
        String uid = syntax.uid().length() % 2 == 0 ? syntax.uid() : syntax.uid() + "\0";
        return new Bytes().raw(new byte[128]).raw(text("DICM")).explicit(0x0002_0010, "UI", text(uid))
            .raw(data.toArray()).toArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] number(int value) {
        return new Bytes().number(value).toArray();
    }

    /** Puts files together byte by byte. */
    private static final class Bytes {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteOrder order;

        private Bytes() {
            this(ByteOrder.LITTLE_ENDIAN);
        }

        private Bytes(ByteOrder order) {
            this.order = order;
        }

        private Bytes raw(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        private Bytes tag(int tag) {
            return raw(ByteBuffer.allocate(4).order(order).putShort((short)(tag >>> 16)).putShort((short)tag).array());
        }

        private Bytes number(int value) {
            return raw(ByteBuffer.allocate(4).order(order).putInt(value).array());
        }

        private Bytes implicit(int tag, byte[] value) {
            return tag(tag).number(value.length).raw(value);
        }

        private Bytes explicit(int tag, String vr, byte[] value) {
            return tag(tag).raw(text(vr))
                .raw(ByteBuffer.allocate(2).order(order).putShort((short)value.length).array()).raw(value);
        }

        private Bytes sequence(int tag, int length, byte[] items) {
            return tag(tag).raw(text("SQ")).raw(new byte[2]).number(length).raw(items);
        }

        private Bytes item(int length, byte[] content) {
            return tag(0xFFFE_E000).number(length).raw(content);
        }

        private int size() {
            return out.size();
        }

        private byte[] toArray() {
            return out.toByteArray();
        }
    }
}
