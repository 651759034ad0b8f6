package org.radflow.image.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a file that holds voxels.
 *
 * @param offset bytes before it
 * @param lineSkip lines after these that are left out
 * @param byteSkip bytes that are left out then, once unpacked; {@link #FROM_END}: all but the last ones needed, for raw voxels alone
 */
record DataPart(Path file, long offset, int lineSkip, long byteSkip) {

    static final long FROM_END = -1;

    private static final int CHUNK = 1 << 16;

    DataPart(final Path file, final long offset) {
        this(file, offset, 0, 0);
    }

    /**
     * The voxels as bytes.
     *
     * @param needed bytes that will be read
     */
    InputStream open(final Encoding encoding, final VoxelType type, final long needed) throws IOException {
        final InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK);
        try {
            in.skipNBytes(offset);
            for (int line = 0; line < lineSkip; line++) {
                int c = in.read();
                while (c != '\n') {
                    if (c < 0) {
                        throw new EOFException();
                    }
                    c = in.read();
                }
            }
            if (byteSkip == FROM_END) {
                in.skipNBytes(Math.max(0, Files.size(file) - offset - needed));
                return in;
            }
            final InputStream decoded = encoding.decode(in, type);
            decoded.skipNBytes(byteSkip);
            return decoded;
        } catch (final IOException e) {
            in.close();
            throw e;
        }
    }
}
