package org.radflow.runtime.table;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.radflow.runtime.journal.Folders;

/**
 * The folder of this run for the files of cells and of large tables: the one that the run has, else a temporary one, which is made when first
 * needed and removed at the end. Thread-safe.
 */
public final class Workspace {

    private static final AtomicLong FILES = new AtomicLong();

    private static Path folder;

    private Workspace() {
    }

    /** Takes a folder that belongs to the run; files that stand in it keep their names. */
    public static synchronized void use(final Path runFolder) throws IOException {
        folder = runFolder;
        try (var files = Files.list(runFolder)) {
            FILES.set(files.mapToLong(file -> number(file.getFileName().toString())).max().orElse(0));
        }
    }

    /** Uses a temporary folder from now on. */
    public static synchronized void release() {
        folder = null;
    }

    private static long number(final String name) {
        return Long.parseLong(name.substring(0, name.indexOf('-')));
    }

    /** A file that does not exist yet; letters and digits of the name are part of its name. */
    public static File newFile(final String name) throws IOException {
        final String readable = name.replaceAll("[^A-Za-z0-9.-]", "_");
        return folder().resolve(FILES.incrementAndGet() + "-" + readable.substring(0, Math.min(60, readable.length()))).toFile();
    }

    /** The name of a file of a cell: its path if it is elsewhere. */
    static String name(final File file) throws IOException {
        return folder().equals(file.toPath().getParent()) ? file.getName() : file.getAbsolutePath();
    }

    /** The file of that name, which {@link #newFile} made in this run, or in the one before in the same folder. */
    static File file(final String name) throws IOException {
        return folder().resolve(name).toFile();
    }

    private static synchronized Path folder() throws IOException {
        if (folder == null) {
            final Path temporary = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "radflow");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(temporary), "radflow-workspace"));
            folder = temporary;
        }
        return folder;
    }

    private static void remove(final Path temporary) {
        try {
            Folders.remove(temporary);
        } catch (final IOException e) {
            System.err.println("The temporary folder " + temporary + " could not be removed: " + e.getMessage());
        }
    }
}
