package org.radflow.image.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

import org.knime.core.node.KNIMEException;

/** The files of a folder, and of folders inside it, that match a pattern. */
final class ImageFolder {

    private ImageFolder() {
    }

    /** At least one file, in the order of their paths. */
    static List<Path> files(final Path folder, final String pattern) throws IOException, KNIMEException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + ": no such folder");
        }
        final PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (final PatternSyntaxException e) {
            throw new KNIMEException("Image files: '" + pattern + "' is no pattern: " + e.getDescription(), e);
        }
        try (var files = Files.walk(folder)) {
            final List<Path> found =
                files.filter(file -> Files.isRegularFile(file) && matcher.matches(folder.relativize(file))).sorted().toList();
            if (found.isEmpty()) {
                throw new IOException(folder + ": no file matches '" + pattern + "'");
            }
            return found;
        } catch (final UncheckedIOException e) {
            throw new IOException(folder + ": cannot be searched: " + e.getCause().getMessage(), e);
        }
    }
}
