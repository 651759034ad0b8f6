package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.radflow.tests.Project;

/**
 * What the example workflows wrote before: for each of their tables the number of rows, and for each column its texts or, if it holds
 * numbers, how many are missing, their sum and their sum of magnitudes. Numbers agree within one part in a million, as elementary functions
 * may differ in the last bits between machines, which sums and decisions pass on; texts agree. Columns that name folders or depend on the
 * program's version are left out. {@code -Dradflow.snapshots.update=true} stores the tables anew.
 */
final class StoredTables {

    private static final Path STORED = Project.ROOT.resolve("tests/acceptance/expected");
    private static final boolean UPDATE = Boolean.getBoolean("radflow.snapshots.update");
    private static final double TOLERANCE = 1e-6;

    private StoredTables() {
    }

    /** Compares the tables in the folder with those that the workflow wrote before. */
    static void check(final String workflow, final Path folder) throws IOException {
        final List<String> lines = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (final Path file : files.filter(name -> name.toString().endsWith(".csv")).sorted().toList()) {
                describe(file, lines);
            }
        }
        final Path stored = STORED.resolve(workflow + ".tsv");
        if (UPDATE) {
            Files.createDirectories(STORED);
            Files.write(stored, lines);
        }
        final List<String> expected = Files.readAllLines(stored);
        for (int n = 0; n < Math.min(lines.size(), expected.size()); n++) {
            final String[] found = lines.get(n).split("\t", -1);
            final String[] wanted = expected.get(n).split("\t", -1);
            final String where = workflow + ": " + lines.get(n) + ", expected " + expected.get(n);
            assertEquals(wanted.length, found.length, where);
            for (int field = 0; field < wanted.length; field++) {
                agree(wanted[field], found[field], where);
            }
        }
        assertEquals(expected.size(), lines.size(), () -> "columns of " + workflow);
    }

    private static void agree(final String wanted, final String found, final String where) {
        if (!wanted.equals(found)) {
            final double number = number(wanted);
            assertEquals(number, number(found), Math.max(1, Math.abs(number)) * TOLERANCE, where);
        }
    }

    private static void describe(final Path file, final List<String> lines) throws IOException {
        final List<Map<String, String>> rows = new Table(file).rows;
        lines.add(file.getFileName() + "\trows\t" + rows.size());
        if (!rows.isEmpty()) {
            rows.get(0).keySet().stream().filter(column -> !column.startsWith("Folder") && !column.startsWith("File") && !column.contains("Hash"))
                .forEach(column -> lines.add(file.getFileName() + "\t" + column + "\t" + content(rows, column)));
        }
    }

    private static String content(final List<Map<String, String>> rows, final String column) {
        final List<String> values = rows.stream().map(row -> row.get(column)).toList();
        final List<String> present = values.stream().filter(value -> !value.isEmpty()).toList();
        if (present.stream().allMatch(value -> !Double.isNaN(number(value)))) {
            final double sum = present.stream().mapToDouble(StoredTables::number).sum();
            final double magnitudes = present.stream().mapToDouble(value -> Math.abs(number(value))).sum();
            return values.size() - present.size() + " missing\t" + sum + "\t" + magnitudes;
        }
        final Map<String, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.size() > 20 ? counts.size() + " texts\t" + Integer.toHexString(counts.hashCode()) : counts.toString();
    }

    /** Not a number for a text. */
    private static double number(final String text) {
        try {
            return Double.parseDouble(text);
        } catch (final NumberFormatException e) { // NOSONAR: then it is none
            return Double.NaN;
        }
    }
}
