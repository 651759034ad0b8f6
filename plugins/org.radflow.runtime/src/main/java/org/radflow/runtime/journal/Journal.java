package org.radflow.runtime.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records that a run appends to a file and that a later one finds by their keys. A record is handed to the operating system when it is added, so it
 * survives the end of the process, however sudden; the file is forced to the disk once a second, so a power failure takes no more than
 * that. Reading ends at the first record that is cut off or damaged, and the file is cut there. Thread-safe.
 */
public final class Journal implements Closeable {

    private static final byte[] MAGIC = "RADFLOW journal 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final long FORCE_NANOS = 1_000_000_000L;

    private final Path m_path;

    /** No channel, which an interrupted thread would close for all. */
    private final RandomAccessFile m_file;

    /** Where the records of earlier runs begin. */
    private final Map<ByteBuffer, Long> m_positions = new HashMap<>();

    private final Set<String> m_neededFiles = new HashSet<>();

    private long m_end;

    private long m_forced = System.nanoTime();

    /** Opens or begins a journal. */
    public Journal(final Path path) throws IOException {
        m_path = path;
        m_file = new RandomAccessFile(path.toFile(), "rw");
        try {
            if (!hasMagic()) {
                m_file.setLength(0);
                append(MAGIC);
            }
            m_end = MAGIC.length;
            for (var record = read(m_end); record.isPresent(); record = read(m_end)) {
                m_positions.put(ByteBuffer.wrap(record.get().key()), m_end);
                m_neededFiles.addAll(record.get().files());
                m_end = m_file.getFilePointer();
            }
            m_file.setLength(m_end);
        } catch (IOException e) {
            m_file.close();
            throw e;
        }
    }

    private boolean hasMagic() throws IOException {
        final var start = new byte[(int)Math.min(MAGIC.length, m_file.length())];
        m_file.readFully(start);
        return Arrays.equals(MAGIC, start);
    }

    private Optional<JournalRecord> read(final long position) throws IOException {
        m_file.seek(position);
        return JournalRecord.read(m_file);
    }

    /** Number of records of earlier runs. */
    public int size() {
        return m_positions.size();
    }

    /** Whether a record of an earlier run needs the file of that name. */
    boolean needs(final String file) {
        return m_neededFiles.contains(file);
    }

    /** Whether there is no record, neither of this run nor of an earlier one. */
    synchronized boolean isEmpty() {
        return m_end == MAGIC.length;
    }

    /** The value that an earlier run put under the key. */
    public synchronized Optional<byte[]> find(final byte[] key) throws IOException {
        final var position = m_positions.get(ByteBuffer.wrap(key));
        return position == null ? Optional.empty() : read(position).map(JournalRecord::value);
    }

    /**
     * Appends a record.
     *
     * @param files names of the files in the run's folder that the value refers to
     */
    public void add(final byte[] key, final List<String> files, final byte[] value) throws IOException {
        append(new JournalRecord(key, files, value).toBytes());
    }

    private synchronized void append(final byte[] bytes) throws IOException {
        try {
            m_file.seek(m_end);
            m_file.write(bytes);
            m_end += bytes.length;
            if (System.nanoTime() - m_forced > FORCE_NANOS) {
                m_file.getFD().sync();
                m_forced = System.nanoTime();
            }
        } catch (IOException e) {
            throw new IOException(m_path + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** Forces what was added to the disk. */
    @Override
    public synchronized void close() throws IOException {
        m_file.getFD().sync();
        m_file.close();
    }
}
