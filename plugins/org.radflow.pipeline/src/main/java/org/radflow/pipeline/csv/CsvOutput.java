package org.radflow.pipeline.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a CSV file that is complete or absent: rows go to a hidden file beside it, which {@link #commit} moves into place in one step.
 * Closing without commit removes what was written. Not thread-safe.
 */
public final class CsvOutput implements Closeable {

    private final Path file;
    private final Path partial;
    private final CSVPrinter printer;

    /**
     * Starts a file with its header.
     *
     * @throws IOException when the folder cannot be made or written
     */
    public CsvOutput(final Path file, final char delimiter, final List<String> names) throws IOException {
        this.file = file.toAbsolutePath();
        if (Files.isDirectory(this.file)) {
            throw new IOException(file + ": is a folder, expected the name of a CSV file");
        }
        Files.createDirectories(this.file.getParent());
        partial = this.file.resolveSibling("." + this.file.getFileName() + ".part");
        final BufferedWriter writer = Files.newBufferedWriter(partial, StandardCharsets.UTF_8);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setDelimiter(delimiter).setRecordSeparator('\n').get());
        printer.printRecord(names);
    }

    /** Appends a row; {@code null} becomes an empty field. Numbers are to be passed as {@link Number}. */
    public void row(final List<?> values) throws IOException {
        printer.printRecord(values);
    }

    /** Makes the file appear under its name, replacing an older one. */
    public void commit() throws IOException {
        printer.close(true);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        printer.close();
        Files.deleteIfExists(partial);
    }
}
