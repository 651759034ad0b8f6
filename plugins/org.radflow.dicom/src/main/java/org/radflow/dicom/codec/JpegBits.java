package org.radflow.dicom.codec;

/**
 * Bits of entropy-coded JPEG data (ITU-T T.81, section F.2.2.5), most significant first: a zero byte after FF is left out, a marker
 * ends the data. Not safe for use by several threads.
 */
final class JpegBits {

    private final byte[] data;
    private int position;
    private long bits;
    private int count;
    /** Zero bits at the end of {@code bits} that are not in the data. */
    private int missing;

    JpegBits(byte[] data, int position) {
        this.data = data;
        this.position = position;
    }

    /** The next bits (at most 16) without consuming them; zeros follow the end of the data. */
    int peek(int length) {
        while (count < length) {
            fill();
        }
        return (int)(bits >>> count - length) & (1 << length) - 1;
    }

    void skip(int length) throws CodecException {
        count -= length;
        if (count < missing) {
            throw new CodecException("JPEG data", "its end", "more pixels");
        }
    }

    /** Reads up to 16 bits as an unsigned number. */
    int read(int length) throws CodecException {
        int value = peek(length);
        skip(length);
        return value;
    }

    /** A difference of the given number of bits (section F.2.2.1, EXTEND). */
    int difference(int length) throws CodecException {
        if (length == 0) {
            return 0;
        }
        int value = read(length);
        return value < 1 << length - 1 ? value - (1 << length) + 1 : value;
    }

    /** Goes on behind the next restart marker. */
    void restart() throws CodecException {
        while (position + 1 < data.length) {
            if (data[position] == (byte)0xFF && (data[position + 1] & 0xF8) == 0xD0) {
                position += 2;
                count = 0;
                missing = 0;
                return;
            }
            position++;
        }
        throw new CodecException("JPEG data", "its end", "a restart marker");
    }

    private void fill() {
        int next = position < data.length ? data[position] & 0xFF : -1;
        boolean stuffed = next == 0xFF && position + 1 < data.length && data[position + 1] == 0;
        if (next < 0 || next == 0xFF && !stuffed) {
            bits <<= 8;
            missing += 8;
        } else {
            bits = bits << 8 | next;
            position += stuffed ? 2 : 1;
        }
        count += 8;
    }
}
