package org.radflow.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * One data set to be written in little endian, with explicit VR unless {@link #implicitVr} is asked for, text in UTF-8. The same
 * attributes give the same bytes. Not safe for use by several threads.
 */
public final class DicomWriter {

    private static final String IMPLEMENTATION_CLASS_UID = "2.25.193186428037514129357921463012763511401";
    private static final int LONGEST_DECIMAL = 16;

    private final Map<Tag, byte[]> elements = new TreeMap<>();
    private final Map<Tag, List<DicomWriter>> sequences = new TreeMap<>();
    private TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;

    /** Writes the file with implicit VR, which has no limit of 65534 bytes for texts and numbers, as long contours need it. */
    public DicomWriter implicitVr() {
        this.syntax = TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
        return this;
    }

    /** Sets a text attribute; several values are joined by backslashes. */
    public DicomWriter put(Tag tag, String... values) {
        elements.put(tag, String.join("\\", values).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Sets a decimal string attribute, each number rounded to at most {@code decimals} digits after the point. */
    public DicomWriter putDecimals(Tag tag, int decimals, double... values) {
        return put(tag, DoubleStream.of(values).mapToObj(value -> decimal(value, decimals))
            .collect(Collectors.joining("\\")));
    }

    /** Sets an attribute of unsigned 16-bit numbers. */
    public DicomWriter putShorts(Tag tag, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short)value);
        }
        elements.put(tag, bytes.array());
        return this;
    }

    /** Sets an attribute of unsigned 32-bit numbers. */
    public DicomWriter putInts(Tag tag, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        return putBytes(tag, bytes.array());
    }

    /** Sets an attribute whose value is another attribute. */
    public DicomWriter putTag(Tag tag, Tag value) {
        return putShorts(tag, value.number() >>> 16, value.number());
    }

    /** Sets an attribute of raw bytes, in little endian. */
    public DicomWriter putBytes(Tag tag, byte[] value) {
        elements.put(tag, value);
        return this;
    }

    /** Sets a sequence attribute. */
    public DicomWriter putItems(Tag tag, List<DicomWriter> items) {
        elements.put(tag, new byte[0]);
        sequences.put(tag, List.copyOf(items));
        return this;
    }

    /** SOPInstanceUID, which must be set. */
    public String sopInstanceUid() {
        return new String(elements.get(Tag.SOPInstanceUID), StandardCharsets.UTF_8);
    }

    /** The whole file; SOPClassUID and SOPInstanceUID must be set. */
    public byte[] toBytes() {
        DicomWriter meta = new DicomWriter().putShorts(Tag.FileMetaInformationVersion, 0x0100);
        meta.elements.put(Tag.MediaStorageSOPClassUID, elements.get(Tag.SOPClassUID));
        meta.elements.put(Tag.MediaStorageSOPInstanceUID, elements.get(Tag.SOPInstanceUID));
        meta.put(Tag.TransferSyntaxUID, syntax.uid());
        meta.put(Tag.ImplementationClassUID, IMPLEMENTATION_CLASS_UID);
        byte[] metaBytes = meta.encode(true);
        DicomWriter length = new DicomWriter();
        length.elements.put(Tag.FileMetaInformationGroupLength,
            ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(metaBytes.length).array());
        put(Tag.SpecificCharacterSet, "ISO_IR 192");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(length.encode(true));
        out.writeBytes(metaBytes);
        out.writeBytes(encode(syntax.explicitVr()));
        return out.toByteArray();
    }

    /** Writes the whole file under a temporary name, then moves it in place. */
    public void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, toBytes());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] encode(boolean explicitVr) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        elements.forEach((tag, value) -> writeElement(out, tag,
            sequences.containsKey(tag) ? encodeItems(sequences.get(tag), explicitVr) : value, explicitVr));
        return out.toByteArray();
    }

    private static byte[] encodeItems(List<DicomWriter> items, boolean explicitVr) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (DicomWriter item : items) {
            byte[] content = item.encode(explicitVr);
            out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putShort((short)0xFFFE)
                .putShort((short)0xE000).putInt(content.length).array());
            out.writeBytes(content);
        }
        return out.toByteArray();
    }

    private static void writeElement(ByteArrayOutputStream out, Tag tag, byte[] value, boolean explicitVr) {
        int length = value.length + value.length % 2;
        Vr vr = tag.vr();
        boolean longLength = explicitVr && vr.hasLongLength();
        ByteBuffer header = ByteBuffer.allocate(longLength ? 12 : 8).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short)(tag.number() >>> 16)).putShort((short)tag.number());
        if (explicitVr) {
            header.put(vr.name().getBytes(StandardCharsets.US_ASCII));
        }
        if (longLength) {
            header.putShort((short)0).putInt(length);
        } else if (!explicitVr) {
            header.putInt(length);
        } else if (length <= 0xFFFF) {
            header.putShort((short)length);
        } else {
            throw new IllegalArgumentException(tag + ": found " + length + " bytes, expected at most 65534 for " + vr);
        }
        out.writeBytes(header.array());
        out.writeBytes(value);
        if (length > value.length) {
            out.write(vr == Vr.UI || vr == Vr.OB || vr == Vr.OW ? 0 : ' ');
        }
    }

    private static String decimal(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
        String text = rounded.signum() == 0 ? "0" : rounded.toPlainString();
        if (text.length() > LONGEST_DECIMAL) {
            throw new IllegalArgumentException("found " + text + ", expected at most 16 characters for a decimal string");
        }
        return text;
    }
}
