package org.radflow.runtime.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A value under a key. In the file, big endian: length of the content (int32), CRC-32C of the content (int32), content: key, number of files
 * (int32), for each the length of its name (int32) and the name (UTF-8), value.
 *
 * @param key a SHA-256
 * @param files names of the files in the run's folder that the value refers to
 */
record JournalRecord(byte[] key, List<String> files, byte[] value) {

    private static final int FRAME = 2 * Integer.BYTES;

    byte[] toBytes() throws IOException {
        final var bytes = new ByteArrayOutputStream();
        final var out = new DataOutputStream(bytes);
        out.write(key);
        out.writeInt(files.size());
        for (final var file : files) {
            final var name = file.getBytes(StandardCharsets.UTF_8);
            out.writeInt(name.length);
            out.write(name);
        }
        out.write(value);
        final var content = bytes.toByteArray();
        return ByteBuffer.allocate(FRAME + content.length).putInt(content.length).putInt(checksum(content)).put(content).array();
    }

    /** The record at the position of the file, which then stands behind it; empty if there is none that is whole. */
    static Optional<JournalRecord> read(final RandomAccessFile file) throws IOException {
        final var left = file.length() - file.getFilePointer() - FRAME;
        if (left < Hash.SIZE) {
            return Optional.empty();
        }
        final var length = file.readInt();
        final var checksum = file.readInt();
        if (length < Hash.SIZE + Integer.BYTES || length > left) {
            return Optional.empty();
        }
        final var content = new byte[length];
        file.readFully(content);
        return checksum(content) == checksum ? Optional.of(of(ByteBuffer.wrap(content))) : Optional.empty();
    }

    private static int checksum(final byte[] content) {
        final var checksum = new CRC32C();
        checksum.update(content);
        return (int)checksum.getValue();
    }

    private static JournalRecord of(final ByteBuffer content) {
        final var key = bytes(content, Hash.SIZE);
        final var files = new ArrayList<String>();
        for (var left = content.getInt(); left > 0; left--) {
            files.add(new String(bytes(content, content.getInt()), StandardCharsets.UTF_8));
        }
        return new JournalRecord(key, files, bytes(content, content.remaining()));
    }

    private static byte[] bytes(final ByteBuffer from, final int count) {
        final var bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }
}
