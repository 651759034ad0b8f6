package org.radflow.deep.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of a Protocol Buffers message one after another, in place: nothing is copied, and no length is believed that leads
 * beyond the message. Not thread-safe. Reference: Protocol Buffers documentation, "Encoding".
 */
final class ProtoReader {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final byte[] bytes;
    private final int end;
    private int next;
    private int field;
    private int type;
    private long number;
    private int start;

    ProtoReader(final byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ProtoReader(final byte[] bytes, final int start, final int end) {
        this.bytes = bytes;
        this.next = start;
        this.end = end;
    }

    /** Moves to the next field; false after the last one. */
    boolean next() throws IOException {
        if (next == end) {
            return false;
        }
        final long tag = varint();
        field = (int)(tag >>> 3);
        type = (int)(tag & 7);
        if (field == 0 || tag >>> 32 != 0) {
            throw new IOException("found field number " + (tag >>> 3) + " at byte " + next + ", expected 1 to 2^29 - 1");
        }
        switch (type) {
            case VARINT -> number = varint();
            case FIXED64 -> skip(Long.BYTES);
            case BYTES -> skip(varint());
            case FIXED32 -> skip(Integer.BYTES);
            default -> throw new IOException("found wire type " + type + " at byte " + next + ", expected 0, 1, 2 or 5");
        }
        return true;
    }

    /** Number of the field moved to. */
    int field() {
        return field;
    }

    /** The field's whole number. */
    long number() throws IOException {
        require(VARINT, "a number");
        return number;
    }

    /** The field's text, UTF-8. */
    String text() throws IOException {
        require(BYTES, "a text");
        return new String(bytes, start, next - start, StandardCharsets.UTF_8);
    }

    /** The field's message. */
    ProtoReader message() throws IOException {
        require(BYTES, "a message");
        return new ProtoReader(bytes, start, next);
    }

    private void require(final int expected, final String what) throws IOException {
        if (type != expected) {
            throw new IOException("found wire type " + type + " in field " + field + ", expected " + what);
        }
    }

    private void skip(final long length) throws IOException {
        if (length < 0 || length > end - next) {
            throw new IOException("field " + field + " at byte " + next + ": found a length of " + Long.toUnsignedString(length)
                + " bytes, expected at most " + (end - next));
        }
        start = next;
        next += (int)length;
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (next == end) {
                throw new IOException("found the end of the message at byte " + next + ", expected the rest of a number");
            }
            final byte part = bytes[next++];
            value |= (long)(part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IOException("found a number of more than 10 bytes at byte " + next + ", expected at most 10");
    }
}
