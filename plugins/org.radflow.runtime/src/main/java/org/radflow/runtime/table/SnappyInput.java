package org.radflow.runtime.table;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads the framed Snappy format in which KNIME compresses tables: a header of 16 bytes, then blocks with their lengths, each in Snappy's block
 * format (google.github.io/snappy, format_description.txt). Not thread-safe.
 */
final class SnappyInput extends InputStream {

    private static final byte[] MAGIC = {(byte)0x82, 'S', 'N', 'A', 'P', 'P', 'Y', 0};

    private static final int MAX_BLOCK = 1 << 26;

    private final DataInputStream m_in;

    private byte[] m_block = {};

    private int m_position;

    /** @throws IOException if the stream does not begin with the header */
    SnappyInput(final InputStream in) throws IOException {
        m_in = new DataInputStream(in);
        if (!Arrays.equals(MAGIC, m_in.readNBytes(MAGIC.length))) {
            throw new IOException("The stream is not compressed by Snappy: its header is another one");
        }
        m_in.readLong(); // versions of the format
    }

    @Override
    public int read() throws IOException {
        while (m_position == m_block.length) {
            final var first = m_in.read();
            if (first < 0) {
                return -1;
            }
            final var length = first << 24 | m_in.readUnsignedByte() << 16 | m_in.readUnsignedShort();
            if (length < 0 || length > MAX_BLOCK) {
                throw new IOException("Snappy: found a block of " + length + " bytes, expected at most " + MAX_BLOCK);
            }
            m_block = decompress(m_in.readNBytes(length));
            m_position = 0;
        }
        return m_block[m_position++] & 0xff;
    }

    @Override
    public void close() throws IOException {
        m_in.close();
    }

    /** One block: the length of the result, then literal bytes and copies of what is there already. */
    static byte[] decompress(final byte[] in) throws IOException {
        try {
            return new Block(in).decompress();
        } catch (IndexOutOfBoundsException e) {
            throw new EOFException("Snappy: a block ends too early or copies from outside of it");
        }
    }

    private static final class Block {

        private final byte[] m_in;

        private int m_at;

        Block(final byte[] in) {
            m_in = in;
        }

        private int bytes(final int count) {
            var value = 0;
            for (var i = 0; i < count; i++) {
                value |= (m_in[m_at++] & 0xff) << 8 * i;
            }
            return value;
        }

        byte[] decompress() throws IOException {
            var size = 0;
            var shift = 0;
            for (var next = bytes(1);; next = bytes(1)) {
                size |= (next & 0x7f) << shift;
                shift += 7;
                if (next < 0x80) {
                    break;
                }
            }
            if (size < 0 || size > MAX_BLOCK) {
                throw new IOException("Snappy: found a block that unpacks to " + size + " bytes, expected at most " + MAX_BLOCK);
            }
            final var out = new byte[size];
            var written = 0;
            while (m_at < m_in.length) {
                final var tag = bytes(1);
                if ((tag & 3) == 0) {
                    final var code = tag >> 2;
                    final var length = 1 + (code < 60 ? code : bytes(code - 59));
                    System.arraycopy(m_in, m_at, out, written, length);
                    m_at += length;
                    written += length;
                } else {
                    final var length = (tag & 3) == 1 ? 4 + (tag >> 2 & 7) : 1 + (tag >> 2);
                    final var offset = (tag & 3) == 1 ? tag >> 5 << 8 | bytes(1) : bytes((tag & 3) == 2 ? 2 : 4);
                    for (final var end = written + length; written < end; written++) {
                        out[written] = out[written - offset];
                    }
                }
            }
            if (written != size) {
                throw new EOFException("Snappy: found " + written + " bytes in a block, expected " + size);
            }
            return out;
        }
    }
}
