package org.radflow.report.study;

import java.util.LinkedHashMap;
import java.util.Map;

import org.radflow.pipeline.DataException;

/**
 * What is known of a study: texts by the name of a fact, such as {@code scaling}, or by guideline and item, such as {@code CLEAR 8}. Immutable and thread-safe.
 */
public record Facts(Map<String, String> known) {

    public Facts {
        known = Map.copyOf(known);
    }

    /**
     * Statements of the authors: a line each, {@code name: text}. Empty lines are skipped.
     *
     * @throws DataException naming a line without a colon
     */
    public static Facts statements(String text) {
        Map<String, String> known = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            int colon = line.indexOf(':');
            if (colon < 1 && !line.isBlank()) {
                throw new DataException("Statements, line %d: found no colon, expected a line such as 'ethics: approved by ...' or 'CLEAR 8: approved by ...'"
                        .formatted(number));
            }
            if (!line.isBlank()) {
                known.merge(line.substring(0, colon).trim(), line.substring(colon + 1).trim(), (a, b) -> a + "; " + b);
            }
        }
        return new Facts(known);
    }

    /** These facts and others; where both know one, these. */
    public Facts or(Facts others) {
        Map<String, String> all = new LinkedHashMap<>(others.known);
        all.putAll(known);
        return new Facts(all);
    }
}
