package org.radflow.image.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Writes NIfTI-1 or NIfTI-2, packed if the name ends in {@code .gz}. Voxels are kept exactly: masks as uint8, images of whole numbers as int16,
 * others as float32. Both sform and qform (code 1, scanner) place them, from LPS turned into NIfTI's RAS. NIfTI-1 keeps positions as 32-bit floats,
 * that is to about 10<sup>-7</sup> of their size, and NIfTI-2 as 64-bit ones. The file is complete or absent. The same content gives the same bytes.
 * Stateless, thread-safe.
 */
public final class NiftiWriter {

    private static final int HEADER_1 = 348;
    private static final int HEADER_2 = 540;
    private static final byte MILLIMETRES = 2;

    private NiftiWriter() {
    }

    /** @param version 1 or 2 */
    public static void write(final Volume volume, final Path file, final int version) throws IOException {
        write(StoredVoxels.of(volume), file, version);
    }

    /** @param version 1 or 2 */
    public static void write(final Mask mask, final Path file, final int version) throws IOException {
        write(StoredVoxels.of(mask), file, version);
    }

    private static void write(final StoredVoxels voxels, final Path file, final int version) throws IOException {
        final Geometry geometry = voxels.geometry();
        for (int axis = 0; axis < 3; axis++) {
            if (version == 1 && geometry.size(axis) > Short.MAX_VALUE) {
                throw new IOException(file + ": found an image of " + geometry.size(axis) + " voxels along axis " + axis
                    + ", expected at most 32767 in NIfTI-1; NIfTI-2 holds more");
            }
        }
        final byte[] header = version == 1 ? header1(voxels) : header2(voxels);
        AtomicFile.write(file, out -> {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
                final GZIPOutputStream packed = new GZIPOutputStream(out);
                content(header, voxels, packed);
                packed.finish();
            } else {
                content(header, voxels, out);
            }
        });
    }

    /** Four zero bytes after the header say that there is no extension. */
    private static void content(final byte[] header, final StoredVoxels voxels, final OutputStream out) throws IOException {
        out.write(header);
        out.write(new byte[4]);
        voxels.write(out);
    }

    private static byte[] header1(final StoredVoxels voxels) {
        final Geometry g = voxels.geometry();
        final ByteBuffer out = ByteBuffer.allocate(HEADER_1).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0, HEADER_1).putShort(40, (short)3);
        final double[] quaternion = quaternion(g);
        out.putFloat(76, (float)quaternion[3]);
        for (int axis = 0; axis < 3; axis++) {
            out.putShort(42 + 2 * axis, (short)g.size(axis)).putFloat(80 + 4 * axis, (float)g.spacing(axis));
            out.putFloat(256 + 4 * axis, (float)quaternion[axis]).putFloat(268 + 4 * axis, (float)srow(g, axis, 3));
            for (int column = 0; column < 4; column++) {
                out.putFloat(280 + 16 * axis + 4 * column, (float)srow(g, axis, column));
            }
        }
        for (int d = 4; d < 8; d++) {
            out.putShort(40 + 2 * d, (short)1).putFloat(76 + 4 * d, 1);
        }
        out.putShort(70, datatype(voxels.type())).putShort(72, (short)(8 * voxels.type().bytes)).putFloat(108, HEADER_1 + 4).putFloat(112, 1);
        out.put(123, MILLIMETRES).putShort(252, (short)1).putShort(254, (short)1);
        out.put(344, "n+1".getBytes(StandardCharsets.US_ASCII));
        return out.array();
    }

    private static byte[] header2(final StoredVoxels voxels) {
        final Geometry g = voxels.geometry();
        final ByteBuffer out = ByteBuffer.allocate(HEADER_2).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0, HEADER_2).put(4, "n+2\0\r\n\032\n".getBytes(StandardCharsets.US_ASCII)).putLong(16, 3);
        final double[] quaternion = quaternion(g);
        out.putDouble(104, quaternion[3]);
        for (int axis = 0; axis < 3; axis++) {
            out.putLong(24 + 8 * axis, g.size(axis)).putDouble(112 + 8 * axis, g.spacing(axis));
            out.putDouble(352 + 8 * axis, quaternion[axis]).putDouble(376 + 8 * axis, srow(g, axis, 3));
            for (int column = 0; column < 4; column++) {
                out.putDouble(400 + 32 * axis + 8 * column, srow(g, axis, column));
            }
        }
        for (int d = 4; d < 8; d++) {
            out.putLong(16 + 8 * d, 1).putDouble(104 + 8 * d, 1);
        }
        out.putShort(12, datatype(voxels.type())).putShort(14, (short)(8 * voxels.type().bytes)).putLong(168, HEADER_2 + 4).putDouble(176, 1);
        out.putInt(344, 1).putInt(348, 1).putInt(500, MILLIMETRES);
        return out.array();
    }

    private static short datatype(final VoxelType type) {
        return (short)(type == VoxelType.UINT8 ? 2 : type == VoxelType.INT16 ? 4 : 16);
    }

    /** Element of the affine in RAS: columns are index axes times spacing, the last one the origin. */
    private static double srow(final Geometry g, final int row, final int column) {
        final double lps = column < 3 ? g.direction(row, column) * g.spacing(column) : g.origin(row);
        return row < 2 ? 0 - lps : lps;
    }

    /**
     * {b, c, d, qfac} of the rotation in RAS (nifti1.h, method 2); a left-handed grid is one whose third axis is turned around (qfac -1). The largest
     * of the four parts is taken from the diagonal, the others from sums beside it; the sign makes a positive.
     */
    private static double[] quaternion(final Geometry g) {
        final double[][] r = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int axis = 0; axis < 3; axis++) {
                r[row][axis] = (row < 2 ? -1 : 1) * g.direction(row, axis);
            }
        }
        final double determinant = r[0][0] * (r[1][1] * r[2][2] - r[1][2] * r[2][1]) - r[0][1] * (r[1][0] * r[2][2] - r[1][2] * r[2][0])
            + r[0][2] * (r[1][0] * r[2][1] - r[1][1] * r[2][0]);
        final double qfac = determinant < 0 ? -1 : 1;
        for (int row = 0; row < 3; row++) {
            r[row][2] *= qfac;
        }
        final double[] squares = {1 + r[0][0] + r[1][1] + r[2][2], 1 + r[0][0] - r[1][1] - r[2][2], 1 - r[0][0] + r[1][1] - r[2][2],
            1 - r[0][0] - r[1][1] + r[2][2]};
        int largest = 0;
        for (int part = 1; part < 4; part++) {
            largest = squares[part] > squares[largest] ? part : largest;
        }
        final double[][] products = {
            {squares[0], r[2][1] - r[1][2], r[0][2] - r[2][0], r[1][0] - r[0][1]},
            {r[2][1] - r[1][2], squares[1], r[0][1] + r[1][0], r[0][2] + r[2][0]},
            {r[0][2] - r[2][0], r[0][1] + r[1][0], squares[2], r[1][2] + r[2][1]},
            {r[1][0] - r[0][1], r[0][2] + r[2][0], r[1][2] + r[2][1], squares[3]}};
        final double scale = 1 / (2 * Math.sqrt(squares[largest]));
        final double sign = products[largest][0] < 0 ? -1 : 1;
        return new double[]{sign * scale * products[largest][1], sign * scale * products[largest][2], sign * scale * products[largest][3], qfac};
    }
}
