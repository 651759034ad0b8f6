package org.knime.core.data;

import java.util.ArrayList;
import java.util.List;

/** Makes table specs. */
public final class DataTableSpecCreator {

    private final List<DataColumnSpec> m_columns = new ArrayList<>();

    private String m_name = "default";

    /** No columns yet. */
    public DataTableSpecCreator() {
        // no columns yet
    }

    public DataTableSpecCreator(final DataTableSpec spec) {
        m_name = spec.getName();
        addColumns(spec);
    }

    public DataTableSpecCreator setName(final String name) {
        m_name = name;
        return this;
    }

    public DataTableSpecCreator addColumns(final DataColumnSpec... columns) {
        m_columns.addAll(List.of(columns));
        return this;
    }

    public DataTableSpecCreator addColumns(final DataTableSpec spec) {
        spec.forEach(m_columns::add);
        return this;
    }

    public DataTableSpecCreator replaceColumn(final int index, final DataColumnSpec column) {
        m_columns.set(index, column);
        return this;
    }

    /** @throws IllegalArgumentException when a name stands twice */
    public DataTableSpec createSpec() {
        return new DataTableSpec(m_name, m_columns.toArray(DataColumnSpec[]::new));
    }
}
