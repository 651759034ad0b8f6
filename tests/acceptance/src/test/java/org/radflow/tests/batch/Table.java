package org.radflow.tests.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV file as rows of column name to text; quoted fields may hold commas and quotes, no line breaks. */
final class Table {

    final List<Map<String, String>> rows = new ArrayList<>();

    Table(final Path file) throws IOException {
        final List<String> lines = Files.readAllLines(file);
        final List<String> names = fields(lines.get(0));
        for (final String line : lines.subList(1, lines.size())) {
            final List<String> values = fields(line);
            final Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < names.size(); c++) {
                row.put(names.get(c), values.get(c));
            }
            rows.add(row);
        }
    }

    private static List<String> fields(final String line) {
        final List<String> fields = new ArrayList<>();
        final StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int c = 0; c < line.length(); c++) {
            final char character = line.charAt(c);
            if (character == '"') {
                if (quoted && c + 1 < line.length() && line.charAt(c + 1) == '"') {
                    field.append('"');
                    c++;
                } else {
                    quoted = !quoted;
                }
            } else if (character == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
