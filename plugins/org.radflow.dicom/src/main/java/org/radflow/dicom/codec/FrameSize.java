package org.radflow.dicom.codec;

/**
 * The size that a frame must have.
 *
 * @param samples samples of a pixel, 1 or 3
 * @param bitsAllocated bits of a sample's cell: 1, 8, 16 or 32
 */
public record FrameSize(int rows, int columns, int samples, int bitsAllocated) {

    private static final int ALWAYS_PLAUSIBLE = 1 << 25;
    private static final int LARGEST_RATIO = 1024;

    /** Number of samples: rows x columns x samples of a pixel. */
    public long count() {
        return (long)rows * columns * samples;
    }

    /** Bytes of the frame without compression; frames of single bits are packed, and end on a byte when they are compressed. */
    public long bytes() {
        return bitsAllocated == 1 ? (count() + 7) / 8 : count() * (bitsAllocated / 8);
    }

    /** An array for the samples, if so many can plausibly come from the given number of compressed bytes. */
    int[] newSamples(int compressedBytes) throws CodecException {
        if (count() > Math.max(ALWAYS_PLAUSIBLE, (long)LARGEST_RATIO * compressedBytes) || count() > Integer.MAX_VALUE - 8) {
            throw new CodecException("frame of " + rows + " x " + columns, compressedBytes + " bytes", "more for so many pixels");
        }
        return new int[(int)count()];
    }

    /** Checks what a compressed frame says about itself. */
    void check(int foundRows, int foundColumns, int foundSamples, int precision) throws CodecException {
        if (foundRows != rows || foundColumns != columns) {
            throw new CodecException("size of the compressed frame", foundRows + " rows x " + foundColumns + " columns",
                rows + " x " + columns);
        }
        if (foundSamples != samples) {
            throw new CodecException("components of the compressed frame", foundSamples, samples + " (SamplesPerPixel)");
        }
        if (precision > bitsAllocated && bitsAllocated > 1) {
            throw new CodecException("precision of the compressed frame", precision + " bits",
                "at most " + bitsAllocated + " (BitsAllocated)");
        }
    }
}
