package org.knime.node.parameters.widget.choices.filter;

import java.util.function.Predicate;

import org.knime.node.parameters.persistence.Persistable;

/** A selection of names by listing them, by a pattern or by type. */
public abstract class TypedStringFilter<T extends TypeFilter> implements Persistable {

    FilterMode m_mode = FilterMode.MANUAL;

    PatternFilter m_patternFilter = new PatternFilter();

    ManualFilter m_manualFilter;

    T m_typeFilter;

    protected TypedStringFilter(final String[] initialSelected, final T defaultTypeFilter) {
        m_manualFilter = new ManualFilter(initialSelected);
        m_typeFilter = defaultTypeFilter;
    }

    protected void setIncludeUnknownValues(final boolean value) {
        m_manualFilter.m_includeUnknownColumns = value;
    }

    protected String[] getMissingSelected(final String[] choices) {
        return m_mode == FilterMode.MANUAL ? m_manualFilter.missing(choices) : new String[0];
    }

    protected Predicate<String> getStringFilterPredicate() {
        return switch (m_mode) {
            case MANUAL -> m_manualFilter.predicate();
            case REGEX -> m_patternFilter.predicate(false);
            case WILDCARD -> m_patternFilter.predicate(true);
            case TYPE -> throw new IllegalStateException("A filter by type does not test names");
        };
    }
}
