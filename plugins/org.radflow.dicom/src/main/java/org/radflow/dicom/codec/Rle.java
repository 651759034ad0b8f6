package org.radflow.dicom.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * RLE compression of DICOM (PS3.5, annex G): a segment for each byte of a cell, most significant first, sample after sample; in
 * each segment runs of equal bytes (PackBits).
 */
public final class Rle {

    private static final int HEADER = 64;

    private Rle() {
    }

    /** Gives the cells of the frame as they would be without compression, in little endian order; single bits stay packed. */
    public static byte[] decode(byte[] data, FrameSize size) throws CodecException {
        int bytesPerSample = Math.max(1, size.bitsAllocated() / 8);
        int segments = size.samples() * bytesPerSample;
        if (data.length < HEADER) {
            throw new CodecException("RLE header", data.length + " bytes", HEADER);
        }
        ByteBuffer header = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(0) != segments) {
            throw new CodecException("RLE segments", header.getInt(0), segments);
        }
        if (size.bytes() > 64L * data.length) {
            throw new CodecException("RLE data", data.length + " bytes", "enough for " + size.bytes() + " bytes");
        }
        byte[] cells = new byte[(int)size.bytes()];
        for (int n = 0; n < segments; n++) {
            long start = header.getInt(4 + 4 * n) & 0xFFFF_FFFFL;
            long end = n + 1 < segments ? header.getInt(8 + 4 * n) & 0xFFFF_FFFFL : data.length;
            if (start < HEADER || end > data.length || start > end) {
                throw new CodecException("RLE segment " + (n + 1), "bytes " + start + " to " + end,
                    "a range within the " + data.length + " bytes of the frame");
            }
            int byteOfCell = n / bytesPerSample * bytesPerSample + bytesPerSample - 1 - n % bytesPerSample;
            unpack(data, (int)start, (int)end, cells, byteOfCell, segments);
        }
        return cells;
    }

    /** Writes the bytes of a segment to every {@code step}-th cell from {@code first} on. */
    private static void unpack(byte[] data, int start, int end, byte[] out, int first, int step) throws CodecException {
        int from = start;
        int to = first;
        while (to < out.length) {
            int count = from < end ? data[from++] : -128;
            if (count == -128) {
                if (from < end) {
                    continue;
                }
                throw new CodecException("RLE segment", "its end after " + to / step + " bytes", out.length / step);
            }
            int length = count >= 0 ? count + 1 : 1 - count;
            if (from + (count >= 0 ? length : 1) > end) {
                throw new CodecException("RLE segment", "a run beyond its end", "runs within the segment");
            }
            for (int n = 0; n < length && to < out.length; n++, to += step) {
                out[to] = data[count >= 0 ? from + n : from];
            }
            from += count >= 0 ? length : 1;
        }
    }
}
