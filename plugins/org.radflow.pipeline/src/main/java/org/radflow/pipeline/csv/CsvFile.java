package org.radflow.pipeline.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header row, UTF-8 with or without byte order mark. It is read twice: once by {@link #open} for names and types, once
 * by {@link #forEachRow} for the values, so that memory does not grow with the number of rows. Immutable and thread-safe.
 */
public final class CsvFile {

    /** Receives one row; the value of an empty field is {@code null}. */
    @FunctionalInterface
    public interface RowConsumer<E extends Exception> {
        void accept(String[] values) throws IOException, E;
    }

    private final Path file;
    private final char delimiter;
    private final Set<String> missing;
    private final List<String> names;
    private final List<ColumnType> types;

    private CsvFile(final Path file, final char delimiter, final Set<String> missing, final List<String> names,
        final List<ColumnType> types) {
        this.file = file;
        this.delimiter = delimiter;
        this.missing = Set.copyOf(missing);
        this.names = List.copyOf(names);
        this.types = List.copyOf(types);
    }

    /**
     * Reads the header and infers the types from all rows.
     *
     * @param missing texts that mean that a value is missing, as an empty field does
     * @throws IOException when the file is absent, not UTF-8, without a header, has an empty or a repeated column name, or a row whose
     *             number of fields differs from the header's; the message names the file and the line
     */
    public static CsvFile open(final Path file, final char delimiter, final Set<String> missing) throws IOException {
        final List<String> names = new ArrayList<>();
        final List<ColumnType> types = new ArrayList<>();
        parse(file, delimiter, missing, names, values -> {
            for (int c = 0; c < values.length; c++) {
                if (values[c] != null) {
                    final ColumnType type = ColumnType.of(values[c]);
                    types.set(c, types.get(c) == null ? type : types.get(c).or(type));
                }
            }
        }, types);
        types.replaceAll(type -> type == null ? ColumnType.STRING : type);
        return new CsvFile(file, delimiter, missing, names, types);
    }

    /** Column names in the order of the file. */
    public List<String> names() {
        return names;
    }

    /** Column types; a column without any value is {@link ColumnType#STRING}. */
    public List<ColumnType> types() {
        return types;
    }

    /**
     * Passes all rows in the order of the file.
     *
     * @throws IOException as {@link #open}
     * @throws E from the consumer
     */
    public <E extends Exception> void forEachRow(final RowConsumer<E> consumer) throws IOException, E {
        parse(file, delimiter, missing, new ArrayList<>(), consumer, new ArrayList<>());
    }

    private static <E extends Exception> void parse(final Path file, final char delimiter, final Set<String> missing,
        final List<String> names, final RowConsumer<E> consumer, final List<ColumnType> types) throws IOException, E {
        final CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
        try (BufferedReader reader = reader(file); CSVParser parser = format.parse(reader)) {
            final Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw new IOException(file + ": empty, expected a header row with column names");
            }
            header(file, records.next(), names);
            names.forEach(name -> types.add(null));
            while (records.hasNext()) {
                final CSVRecord row = records.next();
                if (row.size() != names.size() && row.stream().allMatch(String::isEmpty)) {
                    continue; // spreadsheets leave such rows at the end
                }
                if (row.size() != names.size()) {
                    throw new IOException("%s, line %d: %d fields, expected %d as in the header".formatted(file,
                        parser.getCurrentLineNumber(), row.size(), names.size()));
                }
                final String[] values = row.values();
                for (int c = 0; c < values.length; c++) {
                    values[c] = values[c].isEmpty() || missing.contains(values[c]) ? null : values[c];
                }
                consumer.accept(values);
            }
        } catch (final UncheckedIOException e) {
            throw described(file, e.getCause());
        } catch (final CharacterCodingException e) {
            throw described(file, e);
        }
    }

    private static IOException described(final Path file, final IOException cause) {
        final String what = cause instanceof CharacterCodingException ? "not UTF-8 text" : cause.getMessage();
        return new IOException(file + ": " + what, cause);
    }

    private static BufferedReader reader(final Path file) throws IOException {
        try {
            final BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return reader;
        } catch (final NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        }
    }

    private static void header(final Path file, final CSVRecord record, final List<String> names) throws IOException {
        final Set<String> seen = new LinkedHashSet<>();
        for (final String field : record) {
            final String name = field.strip();
            if (name.isEmpty()) {
                throw new IOException("%s, header: column %d has no name".formatted(file, seen.size() + 1));
            }
            if (!seen.add(name)) {
                throw new IOException("%s, header: the column name '%s' stands twice".formatted(file, name));
            }
        }
        names.addAll(seen);
    }
}
