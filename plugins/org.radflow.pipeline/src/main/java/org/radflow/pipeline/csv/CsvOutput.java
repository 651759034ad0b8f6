package org.radflow.pipeline.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.radflow.pipeline.file.WholeFile;

/** Writes a CSV file that is complete or absent: it appears with {@link #commit}. Closing without commit leaves nothing. Not thread-safe. */
public final class CsvOutput implements Closeable {

    private final WholeFile file;
    private final CSVPrinter printer;

    /**
     * Starts a file with its header.
     *
     * @throws IOException when the folder cannot be made or written
     */
    public CsvOutput(final Path path, final char delimiter, final List<String> names) throws IOException {
        file = new WholeFile(path);
        printer = new CSVPrinter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8),
            CSVFormat.RFC4180.builder().setDelimiter(delimiter).setRecordSeparator('\n').get());
        printer.printRecord(names);
    }

    /** Appends a row; {@code null} becomes an empty field. Numbers are to be passed as {@link Number}. */
    public void row(final List<?> values) throws IOException {
        printer.printRecord(values);
    }

    /** Makes the file appear under its name, replacing an older one. */
    public void commit() throws IOException {
        printer.flush();
        file.commit();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
