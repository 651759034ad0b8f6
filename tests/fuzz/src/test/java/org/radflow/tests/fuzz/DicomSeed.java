package org.radflow.tests.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A DICOM file, element by element (PS3.5, section 7.1). */
final class DicomSeed {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean explicit;
    private final ByteOrder order;

    private DicomSeed(final boolean explicit, final ByteOrder order) {
        this.explicit = explicit;
        this.order = order;
    }

    private DicomSeed element(final int tag, final String vr, final byte[] value) {
        final boolean isLong = "OW SQ UN".contains(vr);
        final ByteBuffer header = ByteBuffer.allocate(explicit && isLong ? 12 : 8).order(order);
        header.putShort((short)(tag >>> 16)).putShort((short)tag);
        if (explicit) {
            header.put(vr.getBytes(StandardCharsets.US_ASCII));
        }
        if (explicit && !isLong) {
            header.putShort((short)value.length);
        } else {
            header.putInt(header.capacity() - 4, value.length);
        }
        out.writeBytes(header.array());
        out.writeBytes(value);
        return this;
    }

    private DicomSeed text(final int tag, final String vr, final String value) {
        final String padding = value.length() % 2 == 0 ? "" : "UI".equals(vr) ? "\0" : " ";
        return element(tag, vr, (value + padding).getBytes(StandardCharsets.US_ASCII));
    }

    private DicomSeed number(final int tag, final int value) {
        return element(tag, "US", ByteBuffer.allocate(2).order(order).putShort((short)value).array());
    }

    /** Preamble, file meta information and what follows. */
    private static byte[] file(final String syntax, final byte[] dataset) {
        final byte[] meta = new DicomSeed(true, ByteOrder.LITTLE_ENDIAN).text(0x00020010, "UI", syntax).out.toByteArray();
        return ByteBuffer.allocate(132 + meta.length
            + dataset.length).position(128).put("DICM".getBytes(StandardCharsets.US_ASCII)).put(meta).put(dataset)
            .array();
    }

    /** A CT image of 2 x 2 pixels. */
    static byte[] image(final String syntax, final boolean explicit, final ByteOrder order) {
        return file(syntax, new DicomSeed(explicit, order).text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.2").text(0x00080018, "UI", "1.2.3")
            .text(0x00080060, "CS", "CT").text(0x00180050, "DS", "3").text(0x00100020, "LO", "P").text(0x0020000D, "UI", "1.2").text(0x0020000E, "UI",
                "1.2.4")
            .text(0x00200013, "IS", "1").text(0x00200032, "DS", "0\\0\\5").text(0x00200037, "DS", "1\\0\\0\\0\\1\\0").text(0x00200052, "UI", "1.5")
            .number(0x00280002, 1).text(0x00280004, "CS", "MONOCHROME2").number(0x00280010, 2).number(0x00280011, 2).text(0x00280030, "DS", "1\\1")
            .number(0x00280100, 16).number(0x00280101, 16).number(0x00280102, 15).number(0x00280103, 1).text(0x00281052, "DS", "-1024")
            .text(0x00281053, "DS", "1").element(0x7FE00010, "OW", Seeds.SHORTS).out.toByteArray());
    }

    /** A structure set of one contour, with nested sequences. */
    static byte[] structureSet() {
        final ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        final byte[] contour = item(new DicomSeed(true, order).text(0x30060042, "CS", "CLOSED_PLANAR").text(0x30060046, "IS", "3")
            .text(0x30060050, "DS", "0\\0\\5\\1\\0\\5\\0\\1\\5"));
        final byte[] roi = item(new DicomSeed(true, order).element(0x30060040, "SQ", contour).text(0x30060084, "IS", "1"));
        final byte[] name = item(new DicomSeed(true, order).text(0x30060022, "IS", "1").text(0x30060024, "UI", "1.5").text(0x30060026, "LO", "GTV"));
        return file("1.2.840.10008.1.2.1", new DicomSeed(true, order).text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.481.3")
            .text(0x00080018, "UI", "1.2.9").text(0x00080060, "CS", "RTSTRUCT").text(0x0020000E, "UI", "1.2.8").element(0x30060020, "SQ", name)
            .element(0x30060039, "SQ", roi).out.toByteArray());
    }

    private static byte[] item(final DicomSeed content) {
        final byte[] bytes = content.out.toByteArray();
        final ByteBuffer item = ByteBuffer.allocate(8 + bytes.length).order(content.order);
        return item.putShort((short)0xFFFE).putShort((short)0xE000).putInt(bytes.length).put(bytes).array();
    }
}
