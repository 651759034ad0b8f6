package org.radflow.image.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.ZipException;

/**
 * Voxels that lie one after the other in one or more files, packed or not. They are read in chunks, and every announced length is checked
 * before memory is asked for: what a packed file announces beyond twice its size and 64 MiB is unpacked once to see that it is there.
 *
 * @param parts files of equal parts, in order
 * @param voxels number of voxels of a 3D image
 * @param volumes number of 3D images
 * @param interleaved whether the images' voxels alternate; else one image follows the other
 */
record RasterSource(String format, List<DataPart> parts, Encoding encoding, VoxelType type, ByteOrder order, int voxels, int volumes,
    boolean interleaved, double slope, double intercept) implements VoxelSource {

    private static final int CHUNK = 1 << 13;
    private static final long TRUSTED = 64L << 20;
    /** Bytes after the last voxel of a packed stream that count as padding. */
    private static final long PADDING = 1 << 20;

    @Override
    public void read(final int volume, final IntFunction<Sink> target) throws IOException {
        final int bytes = encoding == Encoding.TEXT ? Double.BYTES : type.bytes;
        requireEnough((double)voxels * volumes * bytes / parts.size());
        if (volumes > 1 && isSeekable()) {
            alone(volume).read(0, target);
            return;
        }
        final long length = (long)voxels * volumes * bytes / parts.size();
        if (encoding.shrinks() && (long)voxels * Float.BYTES > TRUSTED + 2 * fileSize()) {
            for (int part = 0; part < parts.size(); part++) {
                readPart(part, length, in -> in.skipNBytes(length));
            }
        }
        final Selection selection = new Selection(volume, target.apply(voxels));
        for (int part = 0; part < parts.size(); part++) {
            readPart(part, length, in -> readVoxels(in, length, selection));
        }
        selection.flush();
    }

    /** Whether an image can be read without those before it. */
    private boolean isSeekable() {
        return encoding == Encoding.RAW && !interleaved && parts.size() == 1 && parts.get(0).lineSkip() == 0 && parts.get(0).byteSkip() >= 0;
    }

    private RasterSource alone(final int volume) {
        final DataPart all = parts.get(0);
        final DataPart part = new DataPart(all.file(), all.offset() + all.byteSkip() + (long)volume * voxels * type.bytes);
        return new RasterSource(format, List.of(part), encoding, type, order, voxels, 1, false, slope, intercept);
    }

    /** @param length bytes of voxels that each part is to hold */
    private void requireEnough(final double length) throws IOException {
        if (length / type.bytes != Math.rint(length / type.bytes)) {
            throw new IOException("%s: %d files of voxels, expected a number that divides the image".formatted(parts.get(0).file(), parts.size()));
        }
        for (final DataPart part : parts) {
            final long most = encoding.most(Math.max(0, Files.size(part.file()) - part.offset()));
            if (length > most) {
                throw new IOException(part.file() + ": " + new BigDecimal(length).toPlainString() + " bytes of voxels announced, the file can hold "
                    + most + " at most");
            }
        }
    }

    private long fileSize() throws IOException {
        long size = 0;
        for (final DataPart part : parts) {
            size += Files.size(part.file());
        }
        return size;
    }

    @FunctionalInterface
    private interface Reading {
        void from(InputStream in) throws IOException;
    }

    /** Reads a part, and a packed one on to the end, where its checksum is compared. */
    private void readPart(final int part, final long length, final Reading reading) throws IOException {
        final DataPart data = parts.get(part);
        try (InputStream in = data.open(encoding, type, length)) {
            reading.from(in);
            if (encoding.shrinks()) {
                readPadding(in);
            }
        } catch (final EOFException e) {
            throw new IOException(data.file() + ": ends before the last voxel, expected a complete " + format + " file", e);
        } catch (final ZipException e) {
            throw new IOException(data.file() + ": damaged compressed voxels: " + e.getMessage(), e);
        } catch (final MalformedVoxelException e) {
            throw new IOException(data.file() + ": " + e.getMessage(), e);
        }
    }

    private static void readPadding(final InputStream in) throws IOException {
        final byte[] bytes = new byte[CHUNK];
        long padding = 0;
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            padding += read;
            if (padding > PADDING) {
                throw new MalformedVoxelException("goes on for more than " + PADDING + " bytes after the last voxel, expected its end");
            }
        }
    }

    private void readVoxels(final InputStream in, final long length, final Selection selection) throws IOException {
        final VoxelType stored = encoding == Encoding.TEXT ? VoxelType.FLOAT64 : type;
        final boolean scaled = slope != 1 || intercept != 0;
        final byte[] bytes = new byte[CHUNK * stored.bytes];
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(encoding == Encoding.TEXT ? ByteOrder.BIG_ENDIAN : order);
        for (long left = length; left > 0;) {
            final int chunk = (int)Math.min(bytes.length, left);
            if (in.readNBytes(bytes, 0, chunk) < chunk) {
                throw new EOFException();
            }
            buffer.clear().limit(chunk);
            while (buffer.hasRemaining()) {
                final double value = stored.next(buffer);
                selection.accept(scaled ? slope * value + intercept : value);
            }
            left -= chunk;
        }
    }

    /** Passes on the voxels of one of the images. */
    private final class Selection {
        private final long step;
        private final Sink sink;
        private final double[] values = new double[CHUNK];
        private int filled;
        private int passed;
        private long next;
        private long wanted;

        Selection(final int volume, final Sink sink) {
            step = interleaved ? volumes : 1;
            wanted = interleaved ? volume : (long)volume * voxels;
            this.sink = sink;
        }

        void accept(final double value) throws IOException {
            if (next++ == wanted && passed + filled < voxels) {
                wanted += step;
                values[filled++] = value;
                if (filled == values.length) {
                    flush();
                }
            }
        }

        void flush() throws IOException {
            sink.accept(passed, values, filled);
            passed += filled;
            filled = 0;
        }
    }
}
