package org.radflow.runtime.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of a run: a lock, the journal, and the files of images, masks and large tables. One run at a time holds it. What a run
 * leaves when it is killed, the next one takes over.
 */
public final class RunFolder implements Closeable {

    private static final String LOCK = "lock";

    private static final String JOURNAL = "journal";

    private static final String FILES = "files";

    private final Path m_folder;

    private final FileChannel m_lock;

    private Journal m_journal;

    private boolean m_discard;

    private RunFolder(final Path folder, final FileChannel lock) {
        m_folder = folder;
        m_lock = lock;
    }

    /**
     * Makes the folder or takes it over, without the files that the journal does not need.
     *
     * @throws RunningException if another run holds the folder
     */
    public static RunFolder open(final Path folder) throws IOException, RunningException {
        final var opened = new RunFolder(folder, lock(folder));
        try {
            opened.m_journal = new Journal(folder.resolve(JOURNAL));
            opened.removeFilesThatAreNotNeeded();
            return opened;
        } catch (IOException e) {
            opened.m_lock.close();
            throw e;
        }
    }

    /** The system releases the lock when the process ends. The number of the process in the file is for people, and tells whether the file was removed meanwhile. */
    private static FileChannel lock(final Path folder) throws IOException, RunningException {
        final var file = folder.resolve(LOCK);
        final var process = ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
        while (true) {
            Files.createDirectories(folder.resolve(FILES));
            final var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                final var holder = Files.readString(file).strip();
                channel.close();
                throw new RunningException(folder, holder);
            }
            channel.truncate(0);
            channel.write(process.rewind(), 0);
            if (Files.exists(file) && ByteBuffer.wrap(Files.readAllBytes(file)).equals(process.rewind())) {
                return channel;
            }
            channel.close();
        }
    }

    private static boolean isLocked(final FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) { // NOSONAR: this process holds it
            return false;
        }
    }

    private void removeFilesThatAreNotNeeded() throws IOException {
        try (var files = Files.list(files())) {
            for (final var file : files.toList()) {
                if (!m_journal.needs(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    public Journal journal() {
        return m_journal;
    }

    /** The folder for files that cells refer to by name. */
    public Path files() {
        return m_folder.resolve(FILES);
    }

    /** Says that nothing of this run is needed any more. */
    public void discard() {
        m_discard = true;
    }

    /** Releases the folder, and removes it if it was discarded or the journal is empty. */
    @Override
    public void close() throws IOException {
        m_journal.close();
        if (m_discard || m_journal.isEmpty()) {
            Folders.remove(m_folder);
        }
        m_lock.close();
    }
}
