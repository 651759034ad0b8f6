package org.radflow.image.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

import org.radflow.image.Volume;
import org.radflow.image.io.GridFile.Header;

/**
 * Radflow's own file of a volume: geometry, then the voxels as they lie in memory, as int16 where all of them are whole numbers of that
 * range (CT) and as float32 otherwise; nothing is lost either way. Files are written completely or not at all. Stateless, thread-safe.
 */
public final class VolumeFormat {

    private static final String MAGIC = "RFVOLUM1";
    private static final byte INT16 = 1;
    private static final byte FLOAT32 = 2;

    private VolumeFormat() {
    }

    /** Writes a volume, replacing an older file. */
    public static void write(final Volume volume, final Path file) throws IOException {
        final float[] voxels = volume.voxels();
        final boolean whole = areInt16(voxels);
        final int bytes = whole ? Short.BYTES : Float.BYTES;
        GridFile.write(file, MAGIC, new Header(whole ? INT16 : FLOAT32, volume.geometry(), (long)bytes * voxels.length),
            whole ? new Shorts(voxels)::fill : new Floats(voxels)::fill);
    }

    /** @throws IOException naming the file, what was found and what was expected, when it is no complete volume */
    public static Volume read(final Path file) throws IOException {
        final Volume[] volume = new Volume[1];
        GridFile.read(file, MAGIC, header -> {
            final int bytes = header.encoding() == INT16 ? Short.BYTES : Float.BYTES;
            if (header.encoding() != INT16 && header.encoding() != FLOAT32) {
                throw new IOException(file + ": voxel encoding " + header.encoding() + ", expected 1 (int16) or 2 (float32)");
            }
            if (header.payload() != (long)bytes * header.geometry().voxels()) {
                throw new IOException("%s: %d bytes of voxels, expected %d for %s".formatted(file, header.payload(),
                    (long)bytes * header.geometry().voxels(), header.geometry()));
            }
            final float[] voxels = new float[header.geometry().voxels()];
            volume[0] = new Volume(header.geometry(), voxels);
            return header.encoding() == INT16 ? new Shorts(voxels)::take : new Floats(voxels)::take;
        });
        return volume[0];
    }

    /** Whether int16 keeps all of them. */
    static boolean areInt16(final float[] voxels) {
        for (final float voxel : voxels) {
            if (voxel != (short)voxel || voxel == 0 && 1 / voxel < 0) {
                return false;
            }
        }
        return true;
    }

    private static void advance(final ByteBuffer buffer, final int bytes) {
        buffer.position(buffer.position() + bytes);
    }

    private static final class Shorts {
        private final float[] voxels;
        private int next;

        Shorts(final float[] voxels) {
            this.voxels = voxels;
        }

        void fill(final ByteBuffer buffer) {
            final int count = buffer.remaining() / Short.BYTES;
            final int start = buffer.position();
            for (int n = 0; n < count; n++) {
                buffer.putShort(start + Short.BYTES * n, (short)voxels[next + n]);
            }
            advance(buffer, Short.BYTES * count);
            next += count;
        }

        void take(final ByteBuffer buffer) {
            while (buffer.hasRemaining()) {
                voxels[next++] = buffer.getShort();
            }
        }
    }

    private static final class Floats {
        private final float[] voxels;
        private int next;

        Floats(final float[] voxels) {
            this.voxels = voxels;
        }

        void fill(final ByteBuffer buffer) {
            final int count = buffer.remaining() / Float.BYTES;
            buffer.asFloatBuffer().put(voxels, next, count);
            advance(buffer, Float.BYTES * count);
            next += count;
        }

        void take(final ByteBuffer buffer) {
            final int count = buffer.remaining() / Float.BYTES;
            buffer.asFloatBuffer().get(voxels, next, count);
            next += count;
        }
    }
}
