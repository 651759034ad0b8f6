package org.knime.core.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.swing.JComponent;

import org.knime.core.node.port.PortObjectSpec;

/** The columns of a table, in order, with unique names. Immutable. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {

    private static final String DEFAULT_NAME = "default";

    private final String m_name;

    private final List<DataColumnSpec> m_columns;

    private final Map<String, Integer> m_indices = new HashMap<>();

    public DataTableSpec(final DataColumnSpec... columns) {
        this(DEFAULT_NAME, columns);
    }

    public DataTableSpec(final String name, final DataColumnSpec... columns) {
        m_name = name == null ? DEFAULT_NAME : name;
        m_columns = List.of(columns);
        for (final DataColumnSpec column : columns) {
            if (m_indices.put(column.getName(), m_indices.size()) != null) {
                throw new IllegalArgumentException("The column name '" + column.getName() + "' stands twice");
            }
        }
    }

    /** The columns of both specs. */
    public DataTableSpec(final DataTableSpec spec1, final DataTableSpec spec2) {
        this(spec1.m_name, Stream.concat(spec1.stream(), spec2.stream()).toArray(DataColumnSpec[]::new));
    }

    public DataTableSpec(final String[] names, final DataType[] types) {
        this(createColumnSpecs(names, types));
    }

    public static final DataColumnSpec[] createColumnSpecs(final String[] names, final DataType[] types) {
        final DataColumnSpec[] columns = new DataColumnSpec[names.length];
        for (int c = 0; c < names.length; c++) {
            columns[c] = new DataColumnSpecCreator(names[c], types[c]).createSpec();
        }
        return columns;
    }

    /** The name itself where the spec has no such column, otherwise the name with the first free number. */
    public static String getUniqueColumnName(final DataTableSpec spec, final String columnName) {
        final String name = columnName.trim();
        String unique = name;
        for (int number = 1; spec.containsName(unique); number++) {
            unique = name + " (#" + number + ")";
        }
        return unique;
    }

    public String getName() {
        return m_name;
    }

    public int getNumColumns() {
        return m_columns.size();
    }

    public String[] getColumnNames() {
        return m_columns.stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }

    public DataColumnSpec getColumnSpec(final int index) {
        return m_columns.get(index);
    }

    /** The column of that name, or {@code null}. */
    public DataColumnSpec getColumnSpec(final String name) {
        final int index = findColumnIndex(name);
        return index < 0 ? null : m_columns.get(index);
    }

    /** The position of the column of that name, or -1. */
    public int findColumnIndex(final String name) {
        return m_indices.getOrDefault(name, -1);
    }

    public boolean containsName(final String name) {
        return m_indices.containsKey(name);
    }

    /** Whether a column can be read as the value. */
    public boolean containsCompatibleType(final Class<? extends DataValue> valueClass) {
        return m_columns.stream().anyMatch(column -> column.getType().isCompatible(valueClass));
    }

    /** Whether names and types are the same. */
    public boolean equalStructure(final DataTableSpec spec) {
        if (spec == null || getNumColumns() != spec.getNumColumns()) {
            return false;
        }
        for (int c = 0; c < getNumColumns(); c++) {
            if (!getColumnSpec(c).equalStructure(spec.getColumnSpec(c))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return m_columns.iterator();
    }

    public Stream<DataColumnSpec> stream() {
        return m_columns.stream();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public boolean equals(final Object object) {
        return object instanceof DataTableSpec other && m_name.equals(other.m_name) && m_columns.equals(other.m_columns);
    }

    @Override
    public int hashCode() {
        return m_columns.hashCode();
    }

    @Override
    public String toString() {
        return Arrays.toString(getColumnNames());
    }
}
