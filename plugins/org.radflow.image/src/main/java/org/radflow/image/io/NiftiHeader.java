package org.radflow.image.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.radflow.image.Geometry;

/**
 * The header of NIfTI-1 (348 bytes, nifti1.h) and NIfTI-2 (540 bytes, nifti2.h): the parts that say how to read voxels and where they lie.
 * NIfTI's space runs to the right, to the front and to the head (RAS); ours to the left and to the back (LPS).
 *
 * @param volumes product of the sizes from the fourth on: time points, components
 * @param paired whether the voxels lie in a file of their own
 */
record NiftiHeader(ByteOrder order, VoxelType type, Geometry geometry, int volumes, double slope, double intercept, long voxelOffset,
    boolean paired) {

    /** Bytes to give to {@link #parse}: the longer of the two headers. */
    static final int LENGTH = 540;

    private static final int LENGTH_1 = 348;
    private static final double LONGEST_HEADER = 1e9;

    /**
     * @param start the first 540 bytes of the (unpacked) file, fewer if it ends before
     * @throws IOException naming the file and the field that is wrong
     */
    static NiftiHeader parse(final Path file, final byte[] start, final NiftiPlacement placement) throws IOException {
        final HeaderField fields = new HeaderField(file, "NIfTI");
        final ByteBuffer in = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        fields.require(start.length >= LENGTH_1, "sizeof_hdr", "beyond the end of the file, which ends before the last byte of the header",
            "348 bytes");
        final int reversed = Integer.reverseBytes(in.getInt(0));
        if (reversed == LENGTH_1 || reversed == LENGTH) {
            in.order(ByteOrder.BIG_ENDIAN);
        }
        final int length = in.getInt(0);
        fields.require(length == LENGTH_1 || length == LENGTH, "sizeof_hdr", length, "348 (NIfTI-1) or 540 (NIfTI-2)");
        fields.require(length <= start.length, "sizeof_hdr", length + " in a file that ends before", "a complete header");
        final NiftiLayout layout = length == LENGTH ? new NiftiLayout.Two(in) : new NiftiLayout.One(in);
        final boolean paired = paired(fields, start, layout);
        final long[] dim = dimensions(fields, layout);
        final VoxelType type = type(fields, layout.datatype());
        final double slope = layout.slope();
        final boolean scaled = slope != 0 && Double.isFinite(slope);
        final double intercept = scaled ? layout.intercept() : 0;
        fields.require(Double.isFinite(intercept), "scl_inter", intercept, "a number");
        final double offset = layout.voxelOffset();
        final int least = paired ? 0 : length;
        fields.require(offset >= least && offset < LONGEST_HEADER && offset == Math.rint(offset), "vox_offset", offset,
            paired ? "0 or more" : length + 4 + " or more");
        try {
            final Geometry geometry = NiftiTransform.geometry(fields, layout, new int[]{(int)dim[1], (int)dim[2], (int)dim[3]}, placement);
            return new NiftiHeader(in.order(), type, geometry, (int)dim[4], scaled ? slope : 1, intercept, (long)offset, paired);
        } catch (final IllegalArgumentException e) {
            throw new IOException(file + ": NIfTI: " + e.getMessage(), e);
        }
    }

    private static boolean paired(final HeaderField fields, final byte[] start, final NiftiLayout layout) throws IOException {
        final String magic = new String(start, layout.magicOffset(), layout.magic().length(), StandardCharsets.ISO_8859_1);
        final boolean paired = magic.startsWith("ni") && !magic.startsWith("n+");
        fields.require(magic.equals(layout.magic()) || magic.equals(layout.magic().replace('+', 'i')), "magic", magic.replace("\0", "").isBlank()
            ? "absent" : magic,
            "n+ or ni and the version (a file without it is of the Analyze format, which tells no orientation)");
        return paired;
    }

    /** Sizes of the three axes at 1 to 3, and the number of volumes at 4. */
    private static long[] dimensions(final HeaderField fields, final NiftiLayout layout) throws IOException {
        final long count = layout.dim(0);
        fields.require(count >= 2 && count <= 7, "dim[0]", count, "2 to 7");
        final long[] sizes = {count, 1, 1, 1, 1};
        for (int d = 1; d <= count; d++) {
            final long extent = layout.dim(d);
            fields.require(extent > 0 && extent <= Integer.MAX_VALUE, "dim[" + d + "]", extent, "a positive number below 2^31");
            sizes[Math.min(d, 4)] *= extent;
            fields.require(sizes[4] <= Integer.MAX_VALUE, "dim[4] to dim[7]", "a product of " + sizes[4], "a product below 2^31");
        }
        return sizes;
    }

    private static VoxelType type(final HeaderField fields, final int code) throws IOException {
        return switch (code) {
            case 2 -> VoxelType.UINT8;
            case 4 -> VoxelType.INT16;
            case 8 -> VoxelType.INT32;
            case 16 -> VoxelType.FLOAT32;
            case 64 -> VoxelType.FLOAT64;
            case 256 -> VoxelType.INT8;
            case 512 -> VoxelType.UINT16;
            case 768 -> VoxelType.UINT32;
            case 1024 -> VoxelType.INT64;
            case 1280 -> VoxelType.UINT64;
            default -> throw fields.wrong("datatype", code + switch (code) {
                case 1 -> " (binary)";
                case 32, 1792, 2048 -> " (complex)";
                case 128, 2304 -> " (colour)";
                case 1536 -> " (float128)";
                default -> "";
            }, "an integer, float or double (2, 4, 8, 16, 64, 256, 512, 768, 1024 or 1280)");
        };
    }
}
