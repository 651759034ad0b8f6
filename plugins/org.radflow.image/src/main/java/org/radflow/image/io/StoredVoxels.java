package org.radflow.image.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How image files of one block of voxels, packed or not, are read: in chunks, with every announced length checked before it is trusted. */
final class StoredVoxels {

    private static final int CHUNK = 1 << 16;
    /** Most bytes that one byte of deflated data can stand for. */
    private static final int MOST_PACKED = 1032;
    /** Distance to a whole number that counts as none: scaled labels are not exact. */
    private static final double LABEL_ROUNDING = 1e-4;

    @FunctionalInterface
    interface Sink {
        void accept(int index, double value) throws IOException;
    }

    private StoredVoxels() {
    }

    /**
     * Reads voxels and then on to the end of the stream, where gzip compares its checksum.
     *
     * @throws EOFException if the stream ends before the last voxel
     */
    static void read(final InputStream in, final int count, final NiftiType type, final ByteOrder order, final Sink sink) throws IOException {
        final byte[] bytes = new byte[CHUNK];
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        for (int n = 0; n < count;) {
            final int length = (int)Math.min(CHUNK, (long)(count - n) * type.bytes);
            if (in.readNBytes(bytes, 0, length) < length) {
                throw new EOFException();
            }
            buffer.clear().limit(length);
            while (buffer.hasRemaining()) {
                sink.accept(n++, type.next(buffer));
            }
        }
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Deflate shrinks at most about 1030 to 1, so a small file cannot hold a large image. */
    static void requireEnough(final Path file, final long needed, final boolean packed) throws IOException {
        final long most = Files.size(file) * (packed ? MOST_PACKED : 1);
        if (needed > most) {
            throw new IOException("%s: %d bytes of voxels announced, the file can hold %d at most".formatted(file, needed, most));
        }
    }

    /** 1 for a label above 0, 0 for the label 0. */
    static byte inside(final Path file, final double value) throws IOException {
        final double label = Math.rint(value);
        if (!(label >= 0 && Math.abs(value - label) <= LABEL_ROUNDING)) {
            throw new IOException(file + ": a mask voxel is " + value + ", expected a whole number, 0 (outside) or above (inside)");
        }
        return (byte)(label > 0 ? 1 : 0);
    }
}
