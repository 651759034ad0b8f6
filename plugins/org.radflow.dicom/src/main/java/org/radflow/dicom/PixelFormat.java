package org.radflow.dicom;

/**
 * How stored values are packed (PS3.5, section 8.1): the lowest {@code bitsStored} bits below and including
 * {@code highBit} of each cell of {@code bitsAllocated} bits, unsigned or two's complement.
 *
 * @param bitsAllocated 1, 8, 16 or 32
 */
public record PixelFormat(int bitsAllocated, int bitsStored, int highBit, boolean signed) {

    static PixelFormat of(DicomDataset dataset) throws DicomException {
        int allocated = dataset.integer(Tag.BitsAllocated, 1, 64);
        if (allocated != 1 && allocated != 8 && allocated != 16 && allocated != 32) {
            throw dataset.problem(Tag.BitsAllocated, Integer.toString(allocated), "1, 8, 16 or 32");
        }
        int stored = dataset.integer(Tag.BitsStored, 1, allocated);
        int high = dataset.integer(Tag.HighBit, stored - 1, allocated - 1);
        return new PixelFormat(allocated, stored, high, dataset.integer(Tag.PixelRepresentation, 0, 1) == 1);
    }

    /** The value in a cell, whatever its other bits hold. Unsigned values of 32 bits do not fit: see {@link #real}. */
    int stored(int cell) {
        int left = 31 - highBit;
        int right = 32 - bitsStored;
        return signed ? cell << left >> right : cell << left >>> right;
    }

    /** A stored value as a real number. */
    double real(int stored) {
        return signed ? stored : stored & 0xFFFF_FFFFL;
    }

    /** Lowest and highest value that can be stored, added: values are mirrored by subtracting them from it. */
    double lowestPlusHighest() {
        return signed ? -1 : Math.scalb(1.0, bitsStored) - 1;
    }
}
