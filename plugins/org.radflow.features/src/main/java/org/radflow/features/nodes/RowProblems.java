package org.radflow.features.nodes;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers what was wrong with rows while they are worked on in parallel, for one message at the end. Thread-safe. */
final class RowProblems {

    private final TreeMap<Long, String> m_failed = new TreeMap<>();
    private final TreeMap<Long, Set<String>> m_warned = new TreeMap<>();

    synchronized void failed(long row, String reason) {
        m_failed.put(row, reason);
    }

    synchronized void warned(long row, Set<String> warnings) {
        m_warned.put(row, warnings);
    }

    /** How many rows have which problem, with the text of the first; empty if none has. Does not depend on the order of work. */
    synchronized Optional<String> message() {
        String failures = m_failed.isEmpty() ? ""
                : m_failed.size() + " row(s) have no features. First: " + m_failed.firstEntry().getValue();
        String warnings = m_warned.isEmpty() ? ""
                : m_warned.size() + " row(s) have settings that do not suit them. First: "
                        + m_warned.firstEntry().getValue().stream().collect(Collectors.joining("; "));
        String both = failures + (failures.isEmpty() || warnings.isEmpty() ? "" : "\n") + warnings;
        return Optional.of(both).filter(text -> !text.isEmpty());
    }
}
