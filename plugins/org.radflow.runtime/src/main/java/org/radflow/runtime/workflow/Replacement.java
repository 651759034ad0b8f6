package org.radflow.runtime.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.radflow.runtime.journal.Folders;

/**
 * Puts a complete new version of a file or folder in the place of an old one. A folder cannot be replaced in one step: the old one is moved
 * aside, the new one moved in, the old one removed. Whoever is killed in between leaves the old one aside, and {@link #recovered} puts it back.
 */
public final class Replacement {

    private static final String OLD = ".radflow-old";

    private static final String NEW = ".radflow-new";

    private Replacement() {
    }

    /** An empty folder beside the target; what an interrupted replacement left there is removed. */
    public static Path temporaryFolder(final Path target) throws IOException {
        final var folder = hidden(target, NEW);
        Folders.remove(folder);
        return Files.createDirectories(folder);
    }

    /** Moves a file or folder to its place; what was there is gone afterwards. */
    public static void move(final Path from, final Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            Files.move(from, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        final var old = hidden(target, OLD);
        Folders.remove(old);
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Folders.remove(old);
    }

    /** The target, which is put back first if a replacement was interrupted. */
    static Path recovered(final Path target) throws LoadException {
        final var old = hidden(target, OLD);
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

    private static Path hidden(final Path target, final String suffix) {
        final var path = target.toAbsolutePath().normalize();
        return path.getParent() == null ? path : path.resolveSibling("." + path.getFileName() + suffix);
    }
}
