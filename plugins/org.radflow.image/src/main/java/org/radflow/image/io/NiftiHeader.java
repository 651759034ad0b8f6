package org.radflow.image.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

import org.radflow.image.Geometry;

/**
 * The 348-byte header of NIfTI-1 (nifti1.h, NIfTI Data Format Working Group): the parts that say how to read voxels and where they lie.
 * NIfTI's space runs to the right, to the front and to the head (RAS); ours to the left and to the back (LPS).
 */
record NiftiHeader(ByteOrder order, NiftiType type, Geometry geometry, double slope, double intercept, long voxelOffset) {

    static final int LENGTH = 348;

    /**
     * @param start the first 348 bytes of the (unpacked) file
     * @throws IOException naming the file and the field, when it is not a single 3D image in one file
     */
    static NiftiHeader parse(final Path file, final byte[] start) throws IOException {
        final ByteBuffer in = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt(0) != LENGTH) {
            in.order(ByteOrder.BIG_ENDIAN);
        }
        require(in.getInt(0) == LENGTH, file, "sizeof_hdr", in.getInt(0), "348 (NIfTI-1)");
        require(in.get(344) == 'n' && in.get(345) == '+' && in.get(346) == '1', file, "magic", "another format", "n+1 (header and voxels in one file)");
        final int[] size = new int[3];
        final int dimensions = in.getShort(40);
        require(dimensions >= 2 && dimensions <= 7, file, "dim[0]", dimensions, "2 to 7");
        for (int d = 1; d <= dimensions; d++) {
            final int extent = in.getShort(40 + 2 * d);
            require(extent > 0 && (d <= 3 || extent == 1), file, "dim[" + d + "]", extent, d <= 3 ? "a positive number" : "1 (a single 3D image)");
            if (d <= 3) {
                size[d - 1] = extent;
            }
        }
        size[2] = Math.max(1, size[2]);
        final NiftiType type = NiftiType.of(file, in.getShort(70));
        final float slope = in.getFloat(112);
        final boolean scaled = slope != 0 && Float.isFinite(slope);
        final float intercept = scaled ? in.getFloat(116) : 0;
        require(Float.isFinite(intercept), file, "scl_inter", intercept, "a number");
        final float offset = in.getFloat(108);
        require(offset >= LENGTH && offset < 1e9, file, "vox_offset", offset, "352 or more");
        try {
            return new NiftiHeader(in.order(), type, geometry(file, in, size), scaled ? slope : 1, intercept, (long)offset);
        } catch (final IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Geometry geometry(final Path file, final ByteBuffer in, final int[] size) throws IOException {
        final double[][] affine = in.getShort(254) > 0 ? sform(in) : in.getShort(252) > 0 ? qform(in) : spacingOnly(in);
        final double mm = unitInMm(file, in.get(123) & 7);
        final double[] spacing = new double[3];
        final double[] direction = new double[9];
        for (int axis = 0; axis < 3; axis++) {
            spacing[axis] = Math.sqrt(affine[0][axis] * affine[0][axis] + affine[1][axis] * affine[1][axis] + affine[2][axis] * affine[2][axis]);
            require(spacing[axis] > 0 && Double.isFinite(spacing[axis]), file, "voxel size of axis " + axis, spacing[axis], "a positive number of mm");
            for (int row = 0; row < 3; row++) {
                direction[3 * row + axis] = (row < 2 ? -1 : 1) * affine[row][axis] / spacing[axis];
            }
            spacing[axis] *= mm;
        }
        return new Geometry(size, spacing, new double[]{-mm * affine[0][3], -mm * affine[1][3], mm * affine[2][3]}, direction);
    }

    /** A file that names no unit counts as one in mm. */
    private static double unitInMm(final Path file, final int code) throws IOException {
        return switch (code) {
            case 0, 2 -> 1;
            case 1 -> 1000;
            case 3 -> 0.001;
            default -> throw new IOException(file + ": NIfTI field xyzt_units has unit of length " + code + ", expected 0 to 3");
        };
    }

    private static double[][] sform(final ByteBuffer in) {
        final double[][] affine = new double[3][4];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                affine[row][column] = in.getFloat(280 + 16 * row + 4 * column);
            }
        }
        return affine;
    }

    /** Rotation from the quaternion (a, b, c, d), whose a follows from the unit length; pixdim[0] < 0 turns the third axis around. */
    private static double[][] qform(final ByteBuffer in) {
        final double b = in.getFloat(256);
        final double c = in.getFloat(260);
        final double d = in.getFloat(264);
        final double a = Math.sqrt(Math.max(0, 1 - b * b - c * c - d * d));
        final double[][] rotation = {{a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)},
            {2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b)},
            {2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - b * b - c * c}};
        final double[][] affine = new double[3][4];
        for (int row = 0; row < 3; row++) {
            for (int axis = 0; axis < 3; axis++) {
                affine[row][axis] = rotation[row][axis] * in.getFloat(80 + 4 * axis) * (axis == 2 && in.getFloat(76) < 0 ? -1 : 1);
            }
            affine[row][3] = in.getFloat(268 + 4 * row);
        }
        return affine;
    }

    private static double[][] spacingOnly(final ByteBuffer in) {
        final double[][] affine = new double[3][4];
        for (int axis = 0; axis < 3; axis++) {
            affine[axis][axis] = in.getFloat(80 + 4 * axis);
        }
        return affine;
    }

    private static void require(final boolean condition, final Path file, final String field, final Object found, final String expected)
        throws IOException {
        if (!condition) {
            throw new IOException(file + ": NIfTI field " + field + " is " + found + ", expected " + expected);
        }
    }
}
