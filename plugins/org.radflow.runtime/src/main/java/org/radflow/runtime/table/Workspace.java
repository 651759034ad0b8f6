package org.radflow.runtime.table;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;

/** The temporary folder of this run: made when first needed, removed at the end. Thread-safe. */
public final class Workspace {

    private static final AtomicLong FILES = new AtomicLong();

    private static Path folder;

    private Workspace() {
    }

    /** A file that does not exist yet; letters and digits of the name are part of its name. */
    public static File newFile(final String name) throws IOException {
        final String readable = name.replaceAll("[^A-Za-z0-9.-]", "_");
        return folder().resolve(FILES.incrementAndGet() + "-" + readable.substring(0, Math.min(60, readable.length()))).toFile();
    }

    /** The file of that name, which {@link #newFile} made in this run. */
    static File file(final String name) throws IOException {
        return folder().resolve(name).toFile();
    }

    private static synchronized Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "radflow");
            Runtime.getRuntime().addShutdownHook(new Thread(Workspace::remove, "radflow-workspace"));
        }
        return folder;
    }

    private static void remove() {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(final Path visited, final IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (final IOException e) {
            System.err.println("The temporary folder " + folder + " could not be removed: " + e.getMessage());
        }
    }
}
