package org.radflow.image.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

import org.radflow.image.Mask;
import org.radflow.image.io.GridFile.Header;

/**
 * Radflow's own file of a mask: geometry, then the lengths of the runs of equal voxels, outside first, each as a variable-length number
 * (7 bits a byte, lowest first). Files are written completely or not at all. Stateless, thread-safe.
 */
public final class MaskFormat {

    private static final String MAGIC = "RFMASKS1";
    private static final byte RUNS = 1;

    private MaskFormat() {
    }

    /** Writes a mask, replacing an older file. */
    public static void write(final Mask mask, final Path file) throws IOException {
        final ByteBuffer runs = ByteBuffer.wrap(runs(mask.voxels()));
        GridFile.write(file, MAGIC, new Header(RUNS, mask.geometry(), runs.capacity()), buffer -> {
            final int length = Math.min(buffer.remaining(), runs.remaining());
            buffer.put(runs.slice(runs.position(), length));
            runs.position(runs.position() + length);
        });
    }

    private static byte[] runs(final byte[] voxels) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte value = 0;
        for (int start = 0; start < voxels.length; value ^= 1) {
            int end = start;
            while (end < voxels.length && voxels[end] == value) {
                end++;
            }
            int length = end - start;
            for (; length > 0x7F; length >>>= 7) {
                out.write(length & 0x7F | 0x80);
            }
            out.write(length);
            start = end;
        }
        return out.toByteArray();
    }

    /** @throws IOException naming the file, what was found and what was expected, when it is no complete mask */
    public static Mask read(final Path file) throws IOException {
        final Runs[] runs = new Runs[1];
        GridFile.read(file, MAGIC, header -> {
            if (header.encoding() != RUNS) {
                throw new IOException(file + ": mask encoding " + header.encoding() + ", expected 1 (runs)");
            }
            runs[0] = new Runs(file, header);
            return runs[0]::take;
        });
        return runs[0].mask();
    }

    private static final class Runs {
        private final Path file;
        private final Header header;
        private final byte[] voxels;
        private int next;
        private byte value;
        private long length;
        private int shift;

        Runs(final Path file, final Header header) {
            this.file = file;
            this.header = header;
            voxels = new byte[header.geometry().voxels()];
        }

        void take(final ByteBuffer buffer) throws IOException {
            while (buffer.hasRemaining()) {
                final byte part = buffer.get();
                length |= (long)(part & 0x7F) << shift;
                shift += 7;
                if (shift > 35 || next + length > voxels.length) {
                    throw new IOException(file + ": runs of more than " + voxels.length + " voxels, expected " + header.geometry());
                }
                if (part >= 0) {
                    endRun();
                }
            }
        }

        private void endRun() {
            final int end = next + (int)length;
            if (value != 0) {
                Arrays.fill(voxels, next, end, value);
            }
            next = end;
            value ^= 1;
            length = 0;
            shift = 0;
        }

        Mask mask() throws IOException {
            if (next != voxels.length) {
                throw new IOException(file + ": runs of " + next + " voxels, expected " + voxels.length);
            }
            return new Mask(header.geometry(), voxels);
        }
    }
}
