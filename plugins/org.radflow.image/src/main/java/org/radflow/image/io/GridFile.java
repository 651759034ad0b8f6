package org.radflow.image.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

import org.radflow.image.Geometry;

/**
 * The frame that volume and mask files share, little endian: 8 bytes of magic with the version, one byte for the encoding, three sizes
 * (int32), spacing, origin and direction (15 float64), the number of payload bytes (int64), the payload, and the CRC-32C of all before.
 */
final class GridFile {

    private static final int HEADER = 8 + 1 + 3 * Integer.BYTES + 15 * Double.BYTES + Long.BYTES;
    private static final int CHUNK = 1 << 20;

    /** What stands in the header. */
    record Header(byte encoding, Geometry geometry, long payload) {
    }

    /** Fills the buffer with the next part of the payload; asked until all of it is written. */
    @FunctionalInterface
    interface Source {
        void fill(ByteBuffer buffer);
    }

    /** Takes the next part of the payload. */
    @FunctionalInterface
    interface Sink {
        void take(ByteBuffer buffer) throws IOException;
    }

    /** Decides from the header where the payload goes; throws when the header cannot be right. */
    @FunctionalInterface
    interface SinkFactory {
        Sink open(Header header) throws IOException;
    }

    private GridFile() {
    }

    static void write(final Path file, final String magic, final Header header, final Source source) throws IOException {
        AtomicFile.write(file, out -> {
            final CRC32C checksum = new CRC32C();
            final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
            putHeader(buffer, magic, header);
            for (long left = header.payload(); left > 0;) {
                final int before = buffer.position();
                buffer.limit((int)Math.min(buffer.capacity(), before + left));
                source.fill(buffer);
                left -= buffer.position() - before;
                checksum.update(buffer.array(), 0, buffer.position());
                out.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            if (buffer.position() > 0) {
                checksum.update(buffer.array(), 0, buffer.position());
                out.write(buffer.array(), 0, buffer.position());
            }
            out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(checksum.getValue()).array());
        });
    }

    private static void putHeader(final ByteBuffer buffer, final String magic, final Header header) {
        for (int c = 0; c < 8; c++) {
            buffer.put((byte)magic.charAt(c));
        }
        buffer.put(header.encoding());
        final Geometry g = header.geometry();
        for (int axis = 0; axis < 3; axis++) {
            buffer.putInt(g.size(axis));
        }
        for (int axis = 0; axis < 3; axis++) {
            buffer.putDouble(g.spacing(axis));
        }
        for (int axis = 0; axis < 3; axis++) {
            buffer.putDouble(g.origin(axis));
        }
        for (int element = 0; element < 9; element++) {
            buffer.putDouble(g.direction(element / 3, element % 3));
        }
        buffer.putLong(header.payload());
    }

    static void read(final Path file, final String magic, final SinkFactory factory) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            final CRC32C checksum = new CRC32C();
            final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
            fill(file, channel, buffer, HEADER);
            checksum.update(buffer.duplicate());
            final Header header = header(file, magic, buffer, channel.size());
            final Sink sink = factory.open(header);
            for (long left = header.payload(); left > 0;) {
                fill(file, channel, buffer, (int)Math.min(CHUNK, left));
                left -= buffer.remaining();
                checksum.update(buffer.duplicate());
                sink.take(buffer);
            }
            fill(file, channel, buffer, Long.BYTES);
            final long stored = buffer.getLong();
            if (stored != checksum.getValue()) {
                throw new IOException("%s: checksum is %08x, expected %08x: the file is damaged".formatted(file, checksum.getValue(), stored));
            }
        }
    }

    private static Header header(final Path file, final String magic, final ByteBuffer buffer, final long fileSize) throws IOException {
        final StringBuilder found = new StringBuilder();
        for (int c = 0; c < 8; c++) {
            found.append((char)(buffer.get() & 0xFF));
        }
        if (!magic.contentEquals(found)) {
            throw new IOException("%s: found '%s' at the start, expected '%s'".formatted(file, found.toString().replaceAll("\\P{Print}", "?"),
                magic));
        }
        final byte encoding = buffer.get();
        final int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = buffer.getInt();
        }
        final double[][] numbers = {new double[3], new double[3], new double[9]};
        for (final double[] group : numbers) {
            for (int n = 0; n < group.length; n++) {
                group[n] = buffer.getDouble();
            }
        }
        final long payload = buffer.getLong();
        if (payload < 0 || payload != fileSize - HEADER - Long.BYTES) {
            throw new IOException("%s: %d bytes of voxels announced, the file has %d".formatted(file, payload, fileSize - HEADER - Long.BYTES));
        }
        try {
            return new Header(encoding, new Geometry(size, numbers[0], numbers[1], numbers[2]), payload);
        } catch (final IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static void fill(final Path file, final FileChannel channel, final ByteBuffer buffer, final int length) throws IOException {
        buffer.clear().limit(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new IOException("%s: ends after %d bytes, expected %d at least".formatted(file, channel.size(),
                    channel.position() + buffer.remaining()));
            }
        }
        buffer.flip();
    }
}
