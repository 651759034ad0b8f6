package org.radflow.dicom.nodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what went wrong into one warning: how often each kind of thing did, and the first of them. */
final class Findings {

    private static final int SHOWN = 3;

    private final Map<String, List<String>> byKind = new LinkedHashMap<>();

    void add(String kind, String message) {
        byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(message);
    }

    /** The warning, empty if there is nothing to say. */
    Optional<String> text() {
        return byKind.isEmpty() ? Optional.empty()
            : Optional.of(byKind.entrySet().stream().map(Findings::text).collect(Collectors.joining("\n")));
    }

    private static String text(Map.Entry<String, List<String>> kind) {
        List<String> messages = kind.getValue();
        String rest = messages.size() > SHOWN ? "; ..." : "";
        return kind.getKey() + ": " + messages.size() + ". "
            + messages.stream().limit(SHOWN).collect(Collectors.joining("; ")) + rest;
    }
}
