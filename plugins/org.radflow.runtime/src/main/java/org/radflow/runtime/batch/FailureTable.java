package org.radflow.runtime.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.radflow.runtime.execute.RunResult;

/** The cases that failed as a CSV file (UTF-8, RFC 4180): case, node, columns, reason. */
final class FailureTable {

    private static final String NAME = "failed-cases.csv";

    private static final String HEADER = "Case,Node,Columns,Reason\n";

    private FailureTable() {
    }

    /**
     * Writes the table in one step. Without a path it goes beside the first file that the run wrote, and only if a case failed or an earlier
     * run left one there.
     *
     * @param written what the nodes say they wrote
     * @return the file, if it was written
     */
    static Optional<Path> write(final RunResult result, final Optional<Path> path, final List<String> written) throws IOException {
        final var file = path.orElseGet(() -> beside(written));
        if (path.isEmpty() && !result.hasCaseFailures() && !Files.exists(file)) {
            return Optional.empty();
        }
        final var text = new StringBuilder(HEADER);
        for (final var node : result.nodes()) {
            for (final var failure : node.failures()) {
                text.append(field(failure.row())).append(',').append(field(node.node().toString())).append(',').append(field(failure.columns()))
                    .append(',').append(field(failure.reason())).append('\n');
            }
        }
        final var partial = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(partial, text, StandardCharsets.UTF_8);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException(file + ": the table of failed cases cannot be written: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(partial);
        }
        return Optional.of(file);
    }

    private static Path beside(final List<String> written) {
        return written.stream().flatMap(what -> file(what).stream()).map(file -> file.resolveSibling(NAME)).findFirst()
            .orElseGet(() -> Path.of(NAME).toAbsolutePath());
    }

    /** What nodes say begins with the path; what it is follows in parentheses. */
    private static Optional<Path> file(final String written) {
        final var end = written.lastIndexOf(" (");
        try {
            return Optional.of(Path.of(end < 0 ? written : written.substring(0, end)).toAbsolutePath()).filter(Files::isRegularFile);
        } catch (InvalidPathException e) { // NOSONAR: what was written is no file
            return Optional.empty();
        }
    }

    private static String field(final String text) {
        return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
