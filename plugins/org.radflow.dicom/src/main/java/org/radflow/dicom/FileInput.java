package org.radflow.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Forward reading of a file, or of what is deflated in it, with its end always known: no request for more than what is left allocates anything.
 * Skipping costs nothing. Not safe for use by several threads.
 */
final class FileInput implements AutoCloseable {

    private static final int BLOCK = 1 << 14;

    /** Opens the bytes to read. */
    private interface Opening {
        ByteSource open() throws IOException;
    }

    private final Path file;
    private final ByteSource source;
    private final long size;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);
    private long blockEnd;

    FileInput(Path file) throws DicomException {
        this(file, () -> ByteSource.of(file));
    }

    private FileInput(Path file, Opening opening) throws DicomException {
        this.file = file;
        try {
            this.source = opening.open();
            this.size = source.size();
        } catch (IOException e) {
            throw new DicomException(file, e);
        }
    }

    /** The inflated content of a file that is deflated from an offset on. */
    static FileInput inflated(Path file, long offset) throws DicomException {
        return new FileInput(file, () -> new InflatedSource(file, offset));
    }

    void order(ByteOrder order) {
        block.order(order);
    }

    long position() {
        return blockEnd - block.remaining();
    }

    long left() {
        return size - position();
    }

    int unsignedShort() throws DicomException {
        require(2);
        return block.getShort() & 0xFFFF;
    }

    long unsignedInt() throws DicomException {
        require(4);
        return block.getInt() & 0xFFFF_FFFFL;
    }

    /** Reads exactly this many bytes. */
    byte[] bytes(int count) throws DicomException {
        checkLeft(count);
        byte[] bytes = new byte[count];
        int buffered = Math.min(bytes.length, block.remaining());
        block.get(bytes, 0, buffered);
        fillDirectly(ByteBuffer.wrap(bytes, buffered, bytes.length - buffered));
        return bytes;
    }

    /** Fills a buffer. */
    void read(ByteBuffer buffer) throws DicomException {
        checkLeft(buffer.remaining());
        int buffered = Math.min(buffer.remaining(), block.remaining());
        buffer.put(block.slice(block.position(), buffered));
        block.position(block.position() + buffered);
        fillDirectly(buffer);
    }

    void skip(long count) throws DicomException {
        checkLeft(count);
        if (count <= block.remaining()) {
            block.position(block.position() + (int)count);
        } else {
            seek(position() + count);
        }
    }

    /** Goes to a position; the block that is held is kept if that lies in it. */
    void seek(long position) {
        long start = blockEnd - block.limit();
        if (position >= start && position <= blockEnd) {
            block.position((int)(position - start));
        } else {
            blockEnd = position;
            block.clear().limit(0);
        }
    }

    @Override
    public void close() throws DicomException {
        try {
            source.close();
        } catch (IOException e) {
            throw new DicomException(file, e);
        }
    }

    private void require(int count) throws DicomException {
        if (block.remaining() < count) {
            checkLeft(count);
            blockEnd -= block.remaining();
            block.clear().limit((int)Math.min(BLOCK, size - blockEnd));
            fill(block);
            block.flip();
        }
    }

    /** Reads past the block, which is used up. */
    private void fillDirectly(ByteBuffer buffer) throws DicomException {
        if (buffer.hasRemaining()) {
            block.clear().limit(0);
            fill(buffer);
        }
    }

    private void fill(ByteBuffer buffer) throws DicomException {
        int count = buffer.remaining();
        try {
            source.read(buffer, blockEnd);
        } catch (IOException e) {
            throw new DicomException(file, e);
        }
        blockEnd += count;
    }

    private void checkLeft(long count) throws DicomException {
        if (count > left()) {
            throw new DicomException(file, "ends too early: found " + left() + " bytes, expected " + count);
        }
    }
}
