package org.radflow.dicom.codec;

/** Bits of packet headers (ITU-T T.800, section B.10.1): a byte after FF has 7 bits. */
final class J2kBits {

    private final byte[] data;
    private int position;
    private int bits;
    private int count;

    J2kBits(byte[] data, int position) {
        this.data = data;
        this.position = position;
    }

    int read() throws CodecException {
        if (count == 0) {
            if (position >= data.length) {
                throw new CodecException("JPEG 2000 packets", "their end", "more of them");
            }
            count = bits == 0xFF ? 7 : 8;
            bits = data[position++] & 0xFF;
        }
        return bits >> --count & 1;
    }

    int read(int length) throws CodecException {
        int value = 0;
        for (int n = 0; n < length; n++) {
            value = value << 1 | read();
        }
        return value;
    }

    /** The byte after the header, which ends on a byte; after FF one more follows. */
    int end() {
        return bits == 0xFF ? position + 1 : position;
    }
}
