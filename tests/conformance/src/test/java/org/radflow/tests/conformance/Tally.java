package org.radflow.tests.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts comparisons; rows in the order in which they were first met. Not thread-safe. */
final class Tally {

    private final Map<String, LedgerRow> rows = new LinkedHashMap<>();
    private final List<String> disagreements = new ArrayList<>();

    /** @param difference what differs, for the reader of a failed test */
    void add(String reference, String configuration, String feature, String ibsiCode, boolean agrees, String difference) {
        LedgerRow one = new LedgerRow(reference, configuration, feature, ibsiCode, 1, agrees ? 1 : 0);
        rows.merge(one.key(), one, (a, b) -> new LedgerRow(reference, configuration, feature, ibsiCode, a.compared() + 1,
                a.agreeing() + b.agreeing()));
        if (!agrees) {
            disagreements.add(one.key() + ": " + difference);
        }
    }

    List<LedgerRow> rows() {
        return List.copyOf(rows.values());
    }

    List<String> disagreements() {
        return disagreements;
    }
}
