package org.radflow.dicom;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Reads the elements of one data set (PS3.5, section 7): wanted ones are kept, all others skipped. Every length is
 * checked against the enclosing item, sequence and file; sequences nest at most {@value #DEEPEST} deep, and a value that
 * is kept has at most {@value #LONGEST_VALUE} bytes.
 */
final class DatasetParser {

    /** A length of {@value #UNDEFINED} means that a delimiter ends the value. */
    record Header(int tag, Vr vr, long length) {
    }

    static final long UNDEFINED = -1;

    private static final int DEEPEST = 64;
    private static final int LONGEST_VALUE = 1 << 26;
    private static final int ITEM = 0xFFFE_E000;
    private static final int ITEM_END = 0xFFFE_E00D;
    private static final int SEQUENCE_END = 0xFFFE_E0DD;

    private final Path file;
    private final FileInput in;
    private final boolean explicitVr;
    private final Set<Tag> wanted;

    DatasetParser(Path file, FileInput in, boolean explicitVr, Set<Tag> wanted) {
        this.file = file;
        this.in = in;
        this.explicitVr = explicitVr;
        this.wanted = wanted;
    }

    /** Reads elements up to the end of the file or to the first one whose tag is not below the given one. */
    void readUntil(DicomDataset dataset, int stop) throws DicomException {
        long end = in.position() + in.left();
        while (in.position() < end) {
            long start = in.position();
            int tag = readTag();
            in.seek(start);
            if (Integer.compareUnsigned(tag, stop) >= 0) {
                return;
            }
            readElement(dataset, explicitVr, end, 0);
        }
    }

    Header readHeader() throws DicomException {
        return readHeader(explicitVr);
    }

    private Header readHeader(boolean explicitVr) throws DicomException {
        int tag = readTag();
        if (isDelimiter(tag)) {
            return new Header(tag, Vr.UN, readLength());
        }
        Tag known = Tag.of(tag);
        if (!explicitVr) {
            return new Header(tag, known == null ? Vr.UN : known.vr(), readLength());
        }
        String name = new String(in.bytes(2), StandardCharsets.US_ASCII);
        Vr vr = Vr.of(name);
        if (vr == null) {
            throw problem(tag, "value representation '" + name + "'", "one of DICOM's");
        }
        if (!vr.hasLongLength()) {
            return new Header(tag, vr, in.unsignedShort());
        }
        in.skip(2);
        return new Header(tag, vr, readLength());
    }

    private void readElement(DicomDataset dataset, boolean explicitVr, long end, int depth) throws DicomException {
        Header header = readHeader(explicitVr);
        checkLength(header, end);
        Tag tag = dataset == null ? null : Tag.of(header.tag);
        if (tag != null && !wanted.contains(tag)) {
            tag = null;
        }
        boolean unknown = header.vr == Vr.UN;
        if (header.vr == Vr.SQ || unknown && tag != null && tag.vr() == Vr.SQ || unknown && header.length == UNDEFINED) {
            readSequence(header, tag, dataset, explicitVr && !unknown, end, depth + 1);
        } else if (header.length == UNDEFINED) {
            readFragments(header.tag, end, length -> { });
        } else if (tag == null) {
            in.skip(header.length);
        } else {
            dataset.put(tag, unknown ? tag.vr() : header.vr, readValue(header));
        }
    }

    private byte[] readValue(Header header) throws DicomException {
        if (header.length > LONGEST_VALUE) {
            throw problem(header.tag, "a value of " + header.length + " bytes", "at most " + LONGEST_VALUE);
        }
        return in.bytes((int)header.length);
    }

    /** Reads the items of a sequence; without a tag, skips them. */
    private void readSequence(Header sequence, Tag tag, DicomDataset dataset, boolean explicitVr, long end, int depth)
            throws DicomException {
        if (depth > DEEPEST) {
            throw problem(sequence.tag, "sequences nested deeper than " + DEEPEST, "fewer levels");
        }
        long sequenceEnd = sequence.length == UNDEFINED ? end : in.position() + sequence.length;
        if (tag == null && sequence.length != UNDEFINED) {
            in.seek(sequenceEnd);
            return;
        }
        List<DicomDataset> items = new ArrayList<>();
        while (sequence.length == UNDEFINED || in.position() < sequenceEnd) {
            Header item = readHeader(explicitVr);
            if (item.tag == SEQUENCE_END && sequence.length == UNDEFINED) {
                break;
            }
            if (item.tag != ITEM) {
                throw problem(sequence.tag, Tag.hex(item.tag) + " between items", "an item " + Tag.hex(ITEM));
            }
            checkLength(item, sequenceEnd);
            DicomDataset content = tag == null ? null : dataset.newItem();
            readItem(item, content, explicitVr, sequenceEnd, depth);
            if (content != null) {
                items.add(content);
            }
        }
        if (tag != null) {
            dataset.put(tag, items);
        }
    }

    private void readItem(Header item, DicomDataset content, boolean explicitVr, long sequenceEnd, int depth)
            throws DicomException {
        long end = item.length == UNDEFINED ? sequenceEnd : in.position() + item.length;
        while (item.length == UNDEFINED || in.position() < end) {
            long start = in.position();
            int tag = readTag();
            if (tag == ITEM_END && item.length == UNDEFINED) {
                readLength();
                return;
            }
            if (isDelimiter(tag)) {
                throw problem(tag, "a delimiter inside an item", "an element");
            }
            in.seek(start);
            readElement(content, explicitVr, end, depth);
        }
    }

    /** Walks over the items of encapsulated pixel data, telling the length of each when the input is at its start. */
    void readFragments(int tag, IntConsumer found) throws DicomException {
        readFragments(tag, in.position() + in.left(), found);
    }

    private void readFragments(int tag, long end, IntConsumer found) throws DicomException {
        for (Header fragment = readHeader(true); fragment.tag != SEQUENCE_END; fragment = readHeader(true)) {
            checkLength(fragment, end);
            if (fragment.tag != ITEM || fragment.length == UNDEFINED || fragment.length > Integer.MAX_VALUE - 8) {
                throw problem(tag, Tag.hex(fragment.tag) + " between fragments", "an item of known length below 2^31");
            }
            found.accept((int)fragment.length);
            in.skip(fragment.length);
        }
    }

    private int readTag() throws DicomException {
        int group = in.unsignedShort();
        return group << 16 | in.unsignedShort();
    }

    private long readLength() throws DicomException {
        long length = in.unsignedInt();
        return length == 0xFFFF_FFFFL ? UNDEFINED : length;
    }

    private static boolean isDelimiter(int tag) {
        return tag == ITEM || tag == ITEM_END || tag == SEQUENCE_END;
    }

    private void checkLength(Header header, long end) throws DicomException {
        if (header.length > end - in.position()) {
            throw problem(header.tag, "a length of " + header.length + " bytes",
                "at most the " + Math.max(0, end - in.position()) + " bytes that are left");
        }
    }

    private DicomException problem(int tag, String found, String expected) {
        Tag known = Tag.of(tag);
        String name = known == null ? Tag.hex(tag) : known.toString();
        return new DicomException(file, name + ": found " + found + ", expected " + expected);
    }
}
