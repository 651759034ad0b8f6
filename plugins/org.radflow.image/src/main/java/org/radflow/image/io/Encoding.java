package org.radflow.image.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** How a file packs its voxels. */
enum Encoding {
    RAW(1), GZIP(1032), ZLIB(1032), TEXT(4), HEX(0.5);

    private static final int CHUNK = 1 << 15;

    /**
     * Most bytes of voxels that one byte of the file can stand for: deflate shrinks at most about 1030 to 1; a text digit and a blank are a double.
     */
    private final double most;

    Encoding(final double most) {
        this.most = most;
    }

    /** Most bytes of voxels that so many bytes of a file can stand for. */
    long most(final long bytes) {
        return (long)((bytes + (this == TEXT ? 1 : 0)) * most);
    }

    /** Whether a small file can stand for many voxels. */
    boolean shrinks() {
        return this == GZIP || this == ZLIB;
    }

    /** The voxels as bytes; texts become big-endian doubles. */
    InputStream decode(final InputStream in, final VoxelType type) throws IOException {
        return switch (this) {
            case RAW -> in;
            case GZIP -> new GZIPInputStream(in, CHUNK);
            case ZLIB -> new InflaterInputStream(in);
            case TEXT -> new TextVoxels(in, type);
            case HEX -> new HexVoxels(in);
        };
    }
}
