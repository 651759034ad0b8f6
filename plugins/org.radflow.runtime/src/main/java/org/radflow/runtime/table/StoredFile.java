package org.radflow.runtime.table;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Optional;

import org.radflow.runtime.journal.Hash;

/** A file that holds the content of a cell, and the SHA-256 of that content once somebody asked for it. Thread-safe. */
public final class StoredFile {

    private static final int BUFFER = 1 << 16;

    private final File m_file;

    private byte[] m_hash;

    /** A file whose hash is not known. */
    public StoredFile(final File file) {
        this(file, null);
    }

    StoredFile(final File file, final byte[] hash) {
        m_file = file;
        m_hash = hash;
    }

    public File file() {
        return m_file;
    }

    synchronized Optional<byte[]> knownHash() {
        return Optional.ofNullable(m_hash);
    }

    /** The hash of the content, which has to be complete; read once. */
    synchronized byte[] hash() throws IOException {
        if (m_hash == null) {
            m_hash = read();
        }
        return m_hash;
    }

    /** Whether the file still holds what was hashed. */
    boolean isIntact() {
        try {
            return m_file.isFile() && MessageDigest.isEqual(hash(), read());
        } catch (IOException e) { // NOSONAR: a file that cannot be read is of no use
            return false;
        }
    }

    private byte[] read() throws IOException {
        final var digest = Hash.sha256();
        final var buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(m_file.toPath())) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return digest.digest();
    }
}
