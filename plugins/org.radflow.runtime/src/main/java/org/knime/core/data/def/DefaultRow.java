package org.knime.core.data.def;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** A row that holds its cells. Immutable. */
public class DefaultRow implements DataRow {

    private final RowKey m_key;

    private final List<DataCell> m_cells;

    public DefaultRow(final RowKey key, final DataCell... cells) {
        m_key = key;
        m_cells = List.of(cells);
    }

    public DefaultRow(final String key, final DataCell... cells) {
        this(new RowKey(key), cells);
    }

    public DefaultRow(final RowKey key, final List<DataCell> cells) {
        m_key = key;
        m_cells = List.copyOf(cells);
    }

    public DefaultRow(final String key, final List<DataCell> cells) {
        this(new RowKey(key), cells);
    }

    /** A row of double cells. */
    public DefaultRow(final RowKey key, final double... values) {
        this(key, Arrays.stream(values).<DataCell> mapToObj(DoubleCell::new).toList());
    }

    /** A row of double cells. */
    public DefaultRow(final String key, final double... values) {
        this(new RowKey(key), values);
    }

    /** The cells of another row under a new key. */
    public DefaultRow(final RowKey key, final DataRow row) {
        this(key, row.stream().toList());
    }

    @Override
    public final int getNumCells() {
        return m_cells.size();
    }

    @Override
    public final RowKey getKey() {
        return m_key;
    }

    @Override
    public final DataCell getCell(final int index) {
        return m_cells.get(index);
    }

    @Override
    public Iterator<DataCell> iterator() {
        return m_cells.iterator();
    }

    @Override
    public boolean equals(final Object object) {
        return object instanceof DefaultRow other && m_key.equals(other.m_key) && m_cells.equals(other.m_cells);
    }

    @Override
    public int hashCode() {
        return 31 * m_key.hashCode() + m_cells.hashCode();
    }

    @Override
    public String toString() {
        return m_key + ": " + m_cells;
    }
}
