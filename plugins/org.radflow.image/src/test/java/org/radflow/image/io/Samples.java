package org.radflow.image.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Small files, byte by byte, for tests to change: a 2 x 1 x 2 image of 1, 2, 3, -4 with spacing 2, 3, 5 mm. */
final class Samples {

    static final String NRRD = "NRRD0004\ntype: short\ndimension: 3\nspace: left-posterior-superior\nsizes: 2 1 2\n"
        + "space directions: (2,0,0) (0,3,0) (0,0,5)\nendian: little\nencoding: raw\nspace origin: (10,20,30)\n\n";

    static final String META = "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\nCompressedData = False\n"
        + "TransformMatrix = 1 0 0 0 1 0 0 0 1\nOffset = 10 20 30\nElementSpacing = 2 3 5\nDimSize = 2 1 2\nElementType = MET_SHORT\n"
        + "ElementDataFile = LOCAL\n";

    static final byte[] SHORTS = {1, 0, 2, 0, 3, 0, -4, -1};

    private Samples() {
    }

    /** NIfTI-1, int16, sform code 1. */
    static ByteBuffer nifti1() {
        final ByteBuffer file = ByteBuffer.allocate(352 + 8).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, 348).putShort(40, (short)3).putShort(42, (short)2).putShort(44, (short)1).putShort(46, (short)2);
        file.putShort(70, (short)4).putFloat(76, 1).putFloat(80, 2).putFloat(84, 3).putFloat(88, 5).putFloat(108, 352);
        file.putShort(254, (short)1).putFloat(280, -2).putFloat(292, -10).putFloat(300, -3).putFloat(308, -20).putFloat(320, 5).putFloat(324, 30);
        file.put(344, (byte)'n').put(345, (byte)'+').put(346, (byte)'1');
        return file.put(352, SHORTS);
    }

    /** NIfTI-2, int16, sform code 1. */
    static ByteBuffer nifti2() {
        final ByteBuffer file = ByteBuffer.allocate(544 + 8).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, 540).put(4, "n+2\0\r\n\032\n".getBytes(StandardCharsets.US_ASCII)).putShort(12, (short)4).putLong(16, 3);
        file.putLong(24, 2).putLong(32, 1).putLong(40, 2).putDouble(112, 2).putDouble(120, 3).putDouble(128, 5).putLong(168, 544);
        file.putInt(348, 1).putDouble(400, -2).putDouble(424, -10).putDouble(440, -3).putDouble(456, -20).putDouble(480, 5).putDouble(488, 30);
        return file.put(544, SHORTS);
    }

    static byte[] bytes(final String header, final byte[] voxels) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(voxels);
        return out.toByteArray();
    }

    static byte[] gzip(final byte[] content) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    static byte[] zlib(final byte[] content) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new DeflaterOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }
}
