package org.radflow.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of known number that can be read from any position on. Not safe for use by several threads. */
interface ByteSource extends AutoCloseable {

    long size();

    /** Fills the buffer from a position on; all of it must lie within the source. */
    void read(ByteBuffer buffer, long position) throws IOException;

    @Override
    void close() throws IOException;

    /** The bytes of a file. */
    static ByteSource of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        long size = channel.size();
        return new ByteSource() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public void read(ByteBuffer buffer, long position) throws IOException {
                long at = position;
                while (buffer.hasRemaining()) {
                    int read = channel.read(buffer, at);
                    if (read < 0) {
                        throw new IOException("the file became shorter while it was read");
                    }
                    at += read;
                }
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
