package org.radflow.image.io;

import java.io.IOException;
import java.io.InputStream;

/** A stream that decodes another byte by byte. */
abstract class DecodedStream extends InputStream {

    /** What is decoded. */
    protected final InputStream in;

    DecodedStream(final InputStream in) {
        this.in = in;
    }

    /** Reads bytes; unlike the inherited method, every error is thrown. */
    @Override
    public int read(final byte[] bytes, final int offset, final int length) throws IOException {
        for (int n = 0; n < length; n++) {
            final int next = read();
            if (next < 0) {
                return n == 0 ? -1 : n;
            }
            bytes[offset + n] = (byte)next;
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
