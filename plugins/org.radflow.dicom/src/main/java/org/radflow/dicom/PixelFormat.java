package org.radflow.dicom;

import java.nio.ByteBuffer;

/**
 * How stored values are packed (PS3.5, section 8.1): the lowest {@code bitsStored} bits below and including
 * {@code highBit} of each cell of {@code bitsAllocated} bits, unsigned or two's complement.
 */
record PixelFormat(int bitsAllocated, int bitsStored, int highBit, boolean signed) {

    static PixelFormat of(DicomDataset dataset) throws DicomException {
        int allocated = dataset.integer(Tag.BitsAllocated, 8, 32);
        if (allocated != 8 && allocated != 16 && allocated != 32) {
            throw dataset.problem(Tag.BitsAllocated, Integer.toString(allocated), "8, 16 or 32");
        }
        int stored = dataset.integer(Tag.BitsStored, 1, allocated);
        int high = dataset.integer(Tag.HighBit, stored - 1, allocated - 1);
        return new PixelFormat(allocated, stored, high, dataset.integer(Tag.PixelRepresentation, 0, 1) == 1);
    }

    int bytes() {
        return bitsAllocated / 8;
    }

    /** Writes stored value x slope + intercept of each of {@code count} pixels to {@code out}, from {@code offset} on. */
    void rescale(ByteBuffer pixels, double slope, double intercept, float[] out, int offset, int count) {
        int left = 31 - highBit;
        int right = 32 - bitsStored;
        for (int n = 0; n < count; n++) {
            int cell = switch (bitsAllocated) {
                case 8 -> pixels.get();
                case 16 -> pixels.getShort();
                default -> pixels.getInt();
            };
            long stored = signed ? cell << left >> right : (cell << left >>> right) & 0xFFFF_FFFFL;
            out[offset + n] = (float)(stored * slope + intercept);
        }
    }
}
