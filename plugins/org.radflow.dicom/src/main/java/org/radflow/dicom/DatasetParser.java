package org.radflow.dicom;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntPredicate;

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
    private final IntPredicate wanted;

    DatasetParser(Path file, FileInput in, boolean explicitVr, IntPredicate wanted) {
        this.file = file;
        this.in = in;
        this.explicitVr = explicitVr;
        this.wanted = wanted;
    }

    /** Reads elements up to the end of the file or to the first one whose tag is not below the given one. */
    void readUntil(DicomDataset dataset, int stop) throws DicomException {
        readWhile(dataset, tag -> Integer.compareUnsigned(tag, stop) < 0);
    }

    /** Reads elements up to the end of the file or to the first one that is not wanted. */
    void readWhile(DicomDataset dataset, IntPredicate wanted) throws DicomException {
        long end = in.position() + in.left();
        while (in.position() < end) {
            long start = in.position();
            int tag = readTag();
            in.seek(start);
            if (!wanted.test(tag)) {
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
        boolean kept = dataset != null && wanted.test(header.tag);
        boolean unknown = header.vr == Vr.UN;
        Vr vr = unknown && kept ? Dictionary.vr(header.tag) : header.vr;
        if (vr == Vr.SQ || unknown && header.length == UNDEFINED) {
            readSequence(header, kept ? dataset : null, explicitVr && !unknown, end, depth + 1);
        } else if (header.length == UNDEFINED) {
            readFragments(header.tag, end, length -> { });
        } else if (kept) {
            dataset.put(header.tag, vr, readValue(header));
        } else {
            in.skip(header.length);
        }
    }

    private byte[] readValue(Header header) throws DicomException {
        if (header.length > LONGEST_VALUE) {
            throw problem(header.tag, "a value of " + header.length + " bytes", "at most " + LONGEST_VALUE);
        }
        return in.bytes((int)header.length);
    }

    /** Reads the items of a sequence; without a data set that receives them, skips them. */
    private void readSequence(Header sequence, DicomDataset dataset, boolean explicitVr, long end, int depth)
            throws DicomException {
        if (depth > DEEPEST) {
            throw problem(sequence.tag, "sequences nested deeper than " + DEEPEST, "fewer levels");
        }
        long sequenceEnd = sequence.length == UNDEFINED ? end : in.position() + sequence.length;
        if (dataset == null && sequence.length != UNDEFINED) {
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
            DicomDataset content = dataset == null ? null : dataset.newItem();
            readItem(item, content, explicitVr, sequenceEnd, depth);
            if (content != null) {
                items.add(content);
            }
        }
        if (dataset != null) {
            dataset.put(sequence.tag, items);
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
        return new DicomException(file, Tag.label(tag) + ": found " + found + ", expected " + expected);
    }
}
