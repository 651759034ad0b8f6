package org.radflow.image.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are complete or absent: to a hidden name beside the target, then moved in one step. */
public final class AtomicFile {

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private AtomicFile() {
    }

    /** Writes a file, replacing an older one; nothing is left behind when the content cannot be written. */
    public static void write(final Path file, final Content content) throws IOException {
        final Path target = file.toAbsolutePath();
        final Path partial = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(partial)) {
                content.write(out);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (final IOException e) {
            throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
