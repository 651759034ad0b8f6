package org.knime.core.data.append;

import java.util.Iterator;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** A row followed by more cells. */
public class AppendedColumnRow implements DataRow {

    private final DataRow m_row;

    private final DataCell[] m_appended;

    public AppendedColumnRow(final DataRow row, final DataCell... appended) {
        m_row = row;
        m_appended = appended.clone();
    }

    @Override
    public int getNumCells() {
        return m_row.getNumCells() + m_appended.length;
    }

    @Override
    public RowKey getKey() {
        return m_row.getKey();
    }

    @Override
    public DataCell getCell(final int index) {
        final int first = m_row.getNumCells();
        return index < first ? m_row.getCell(index) : m_appended[index - first];
    }

    @Override
    public Iterator<DataCell> iterator() {
        return Stream.concat(m_row.stream(), Stream.of(m_appended)).iterator();
    }
}
