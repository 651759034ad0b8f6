package org.knime.node.parameters.widget.choices.filter;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.knime.node.parameters.persistence.Persistable;

/** A filter by listed names. */
final class ManualFilter implements Persistable {

    String[] m_manuallySelected;

    String[] m_manuallyDeselected = {};

    boolean m_includeUnknownColumns;

    ManualFilter() {
        this(new String[0]);
    }

    ManualFilter(final String[] selected) {
        m_manuallySelected = selected.clone();
    }

    Predicate<String> predicate() {
        final var listed = m_includeUnknownColumns ? List.of(m_manuallyDeselected) : List.of(m_manuallySelected);
        return name -> listed.contains(name) != m_includeUnknownColumns;
    }

    /** The listed names that are no choice; none where unlisted names are included. */
    String[] missing(final String[] choices) {
        if (m_includeUnknownColumns) {
            return new String[0];
        }
        final var present = List.of(choices);
        return Arrays.stream(m_manuallySelected).filter(name -> !present.contains(name)).toArray(String[]::new);
    }
}
