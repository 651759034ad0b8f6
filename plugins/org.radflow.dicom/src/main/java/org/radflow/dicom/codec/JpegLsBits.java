package org.radflow.dicom.codec;

/** Bits of JPEG-LS data (ITU-T T.87, sections A.1 and A.5.3), most significant first: a byte after FF has 7 bits. */
final class JpegLsBits {

    private final byte[] data;
    private int position;
    private int bits;
    private int count;
    private boolean afterFf;

    JpegLsBits(byte[] data, int position) {
        this.data = data;
        this.position = position;
    }

    int read(int length) throws CodecException {
        int value = 0;
        for (int left = length; left > 0;) {
            if (count == 0) {
                fill();
            }
            int taken = Math.min(left, count);
            count -= taken;
            value = value << taken | bits >> count & (1 << taken) - 1;
            left -= taken;
        }
        return value;
    }

    /** A number with a Golomb code of parameter k, of at most {@code limit} bits (section A.5.3). */
    int golomb(int k, int limit, int qbpp) throws CodecException {
        int zeros = 0;
        while (read(1) == 0) {
            if (++zeros > limit) {
                throw new CodecException("JPEG-LS data", "a code of more than " + limit + " bits", "a shorter one");
            }
        }
        return zeros < limit - qbpp - 1 ? zeros << k | read(k) : read(qbpp) + 1;
    }

    private void fill() throws CodecException {
        boolean marker = position + 1 < data.length && data[position] == (byte)0xFF && (data[position + 1] & 0x80) != 0;
        if (position >= data.length || marker) {
            throw new CodecException("JPEG-LS data", "its end", "more pixels");
        }
        bits = data[position++] & 0xFF;
        count = afterFf ? 7 : 8;
        afterFf = bits == 0xFF;
    }
}
