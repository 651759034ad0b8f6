package org.radflow.tests.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file that says what every feature and filter was compared with and how many values agree. Notes on rows in which not all agree are
 * written by hand and kept when the rest is written anew.
 */
final class Ledger {

    static final Path FILE = Data.ROOT.resolve("tests/conformance/ledger.csv");

    private final Map<String, List<String>> lines = new TreeMap<>();

    private Ledger() {}

    static Ledger read() throws IOException {
        Ledger ledger = new Ledger();
        if (Files.exists(FILE)) {
            List<String> rows = Files.readAllLines(FILE);
            for (String line : rows.subList(1, rows.size())) {
                ledger.lines.computeIfAbsent(line.substring(0, line.indexOf(',')), reference -> new ArrayList<>()).add(line);
            }
        }
        return ledger;
    }

    /** Its lines about a reference. */
    List<String> of(String reference) {
        return lines.getOrDefault(reference, List.of());
    }

    /** All rows. */
    List<LedgerRow> rows() {
        return lines.values().stream().flatMap(List::stream).map(Ledger::row).toList();
    }

    private static LedgerRow row(String line) {
        String[] f = line.split(",", -1);
        return new LedgerRow(f[0], f[1], f[2], f[3], Integer.parseInt(f[4]), Integer.parseInt(f[5]));
    }

    /** The lines for these rows, with the notes of this ledger. */
    List<String> lines(List<LedgerRow> rows) {
        Map<String, String> notes = new TreeMap<>();
        lines.values().stream().flatMap(List::stream).forEach(line -> notes.put(row(line).key(), line.split(",", 7)[6]));
        return rows.stream().map(row -> row.line(notes.getOrDefault(row.key(), ""))).toList();
    }

    void replace(String reference, List<String> changed) throws IOException {
        lines.put(reference, changed);
        List<String> all = new ArrayList<>(List.of(LedgerRow.HEADER));
        lines.values().forEach(all::addAll);
        Files.writeString(FILE, String.join("\n", all) + "\n");
    }
}
