package org.radflow.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The inflated content of a deflated data set (PS3.5, section A.5), never held in memory: reading backwards starts anew.
 * At most {@value #LARGEST_RATIO} times the size of the file, and 64 MiB.
 */
final class InflatedSource implements ByteSource {

    private static final int ALWAYS_PLAUSIBLE = 1 << 26;
    private static final int LARGEST_RATIO = 200;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long offset;
    private final long size;
    private Inflater inflater;
    private InputStream stream;
    private long position;

    /** @param offset where in the file the deflated bytes start */
    InflatedSource(Path file, long offset) throws IOException {
        this.file = file;
        this.offset = offset;
        open();
        this.size = measure();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(ByteBuffer buffer, long from) throws IOException {
        if (from < position) {
            close();
            open();
        }
        stream.skipNBytes(from - position);
        position = from + buffer.remaining();
        byte[] chunk = new byte[Math.min(BUFFER, buffer.remaining())];
        while (buffer.hasRemaining()) {
            int count = Math.min(chunk.length, buffer.remaining());
            if (stream.readNBytes(chunk, 0, count) < count) {
                throw new IOException("the file became shorter while it was read");
            }
            buffer.put(chunk, 0, count);
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        stream.close();
    }

    private void open() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ).position(offset);
        inflater = new Inflater(true);
        stream = new InflaterInputStream(Channels.newInputStream(channel), inflater, BUFFER);
        position = 0;
    }

    private long measure() throws IOException {
        long largest = ALWAYS_PLAUSIBLE + LARGEST_RATIO * Files.size(file);
        byte[] buffer = new byte[BUFFER];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            position += read;
            if (position > largest) {
                throw new IOException("deflated data: found more than " + largest + " bytes, expected less");
            }
        }
        return position;
    }
}
