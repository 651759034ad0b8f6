package org.radflow.runtime.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of a run: a lock, the journal, and the files of images, masks and large tables. One run at a time holds it. What a run
 * leaves when it is killed, the next one takes over.
 */
public final class RunFolder implements Closeable {

    private static final String LOCK = "lock";

    private static final String PROCESS = "process";

    private static final String JOURNAL = "journal";

    private static final String FILES = "files";

    /** Folders that this process holds: it must not even open their locks a second time. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

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
    public static RunFolder open(final Path path) throws IOException, RunningException {
        final var folder = path.toAbsolutePath().normalize();
        if (!HELD.add(folder)) {
            throw new RunningException(folder, Long.toString(ProcessHandle.current().pid()));
        }
        FileChannel lock = null;
        try {
            lock = lock(folder);
            final var opened = new RunFolder(folder, lock);
            opened.m_journal = new Journal(folder.resolve(JOURNAL));
            opened.removeFilesThatAreNotNeeded();
            return opened;
        } catch (IOException | RunningException e) {
            release(folder, lock);
            throw e;
        }
    }

    private static void release(final Path folder, final FileChannel lock) throws IOException {
        if (lock != null) {
            lock.close();
        }
        HELD.remove(folder);
    }

    /**
     * Removes folders of runs that were killed and never repeated.
     *
     * @param places the folder that holds those of runs; there may be none
     * @param before when the last of their records was written, at the latest
     */
    public static void removeAbandoned(final Path places, final Instant before) throws IOException {
        if (!Files.isDirectory(places)) {
            return;
        }
        try (var folders = Files.list(places)) {
            for (final var folder : folders.filter(found -> Files.isRegularFile(found.resolve(JOURNAL))).toList()) {
                if (!HELD.contains(folder) && Files.getLastModifiedTime(folder.resolve(JOURNAL)).toInstant().isBefore(before)) {
                    removeUnlessHeld(folder);
                }
            }
        }
    }

    private static void removeUnlessHeld(final Path folder) throws IOException {
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                Folders.remove(folder);
            }
        }
    }

    /**
     * The system releases the lock when the process ends, and as well when the process closes the file anywhere, so nothing else may open it.
     * The number of the process in the other file is for people.
     */
    private static FileChannel lock(final Path folder) throws IOException, RunningException {
        final var file = folder.resolve(LOCK);
        while (true) {
            Files.createDirectories(folder.resolve(FILES));
            final var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            final var opened = key(file);
            if (channel.tryLock() == null) {
                channel.close();
                final var process = folder.resolve(PROCESS);
                throw new RunningException(folder, Files.exists(process) ? Files.readString(process).strip() : "unknown");
            }
            if (opened.isPresent() && opened.equals(key(file))) {
                Files.writeString(folder.resolve(PROCESS), ProcessHandle.current().pid() + "\n");
                return channel;
            }
            channel.close();
        }
    }

    /** Identifies a file, which a run that ends may have removed meanwhile. */
    private static Optional<Object> key(final Path file) throws IOException {
        try {
            final var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? file : key);
        } catch (NoSuchFileException e) { // NOSONAR: removed
            return Optional.empty();
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
        try {
            m_journal.close();
            if (m_discard || m_journal.isEmpty()) {
                Folders.remove(m_folder);
            }
        } finally {
            release(m_folder, m_lock);
        }
    }
}
