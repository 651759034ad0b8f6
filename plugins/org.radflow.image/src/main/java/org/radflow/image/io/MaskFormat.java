package org.radflow.image.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

import org.radflow.image.Geometry;
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
        final Geometry[] geometry = new Geometry[1];
        final ByteBuffer[] runs = new ByteBuffer[1];
        GridFile.read(file, MAGIC, header -> {
            if (header.encoding() != RUNS) {
                throw new IOException(file + ": mask encoding " + header.encoding() + ", expected 1 (runs)");
            }
            geometry[0] = header.geometry();
            if (header.payload() > geometry[0].voxels() + 1) {
                throw new IOException("%s: %d bytes of runs, expected at most one more than the %d voxels".formatted(file, header.payload(),
                    geometry[0].voxels()));
            }
            runs[0] = ByteBuffer.allocate((int)header.payload());
            return runs[0]::put;
        });
        return new Mask(geometry[0], voxels(file, runs[0].flip(), geometry[0].voxels()));
    }

    /** The voxels of the runs, which are counted before memory is asked for. */
    private static byte[] voxels(final Path file, final ByteBuffer runs, final int expected) throws IOException {
        long found = 0;
        while (runs.hasRemaining()) {
            found += length(file, runs);
        }
        if (found != expected) {
            throw new IOException(file + ": runs of " + found + " voxels, expected " + expected);
        }
        final byte[] voxels = new byte[expected];
        byte value = 0;
        int start = 0;
        for (runs.rewind(); runs.hasRemaining(); value ^= 1) {
            final int end = start + (int)length(file, runs);
            if (value != 0) {
                Arrays.fill(voxels, start, end, value);
            }
            start = end;
        }
        return voxels;
    }

    private static long length(final Path file, final ByteBuffer runs) throws IOException {
        long length = 0;
        for (int shift = 0; shift < 35 && runs.hasRemaining(); shift += 7) {
            final byte part = runs.get();
            length |= (long)(part & 0x7F) << shift;
            if (part >= 0) {
                return length;
            }
        }
        throw new IOException(file + ": a run has no end, expected a length of at most 5 bytes");
    }
}
