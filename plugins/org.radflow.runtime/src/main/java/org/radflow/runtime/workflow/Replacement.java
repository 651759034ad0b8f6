package org.radflow.runtime.workflow;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Puts a complete new version of a file or folder in the place of an old one. A folder cannot be replaced in one step: the old one is moved
 * aside, the new one moved in, the old one removed. Whoever is killed in between leaves the old one aside, and {@link #recovered} puts it back.
 */
public final class Replacement {

    private static final String OLD = ".radflow-old";

    private Replacement() {
    }

    /** An empty folder on the same file system as the target. */
    public static Path temporaryFolder(final Path target) throws IOException {
        final var parent = target.toAbsolutePath().normalize().getParent();
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, ".radflow-new");
    }

    /** Moves a file or folder to its place; what was there is gone afterwards. */
    public static void move(final Path from, final Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            Files.move(from, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        final var old = aside(target);
        remove(old);
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
        remove(old);
    }

    /** The target, which is put back first if a replacement was interrupted. */
    static Path recovered(final Path target) throws LoadException {
        final var old = aside(target);
        if (!Files.exists(target) && Files.isDirectory(old)) {
            try {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new LoadException(target + " was being replaced when that was interrupted, and " + old
                    + " cannot be moved back: " + e.getMessage(), e);
            }
        }
        return target;
    }

    private static Path aside(final Path target) {
        final var path = target.toAbsolutePath().normalize();
        return path.getParent() == null ? path : path.resolveSibling("." + path.getFileName() + OLD);
    }

    /** Removes a folder with all that is in it, if it exists. */
    public static void remove(final Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
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
    }
}
