package org.knime.core.data.container;

import java.util.HashSet;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.filestore.FileStoreCell;
import org.radflow.runtime.table.FileStoreAccess;
import org.radflow.runtime.table.RowStore;

/**
 * Collects rows into a table. Many rows go to a temporary file, and cells that hold files are written out as they come, so that while it
 * is open only the row keys of a large table stay in memory. Not thread-safe.
 */
public class DataContainer implements RowAppender {

    private final DataTableSpec m_spec;

    private final RowStore m_rows = new RowStore();

    private final Set<String> m_keys = new HashSet<>();

    private boolean m_closed;

    public DataContainer(final DataTableSpec spec) {
        m_spec = spec;
    }

    /**
     * Appends a row.
     *
     * @throws IllegalArgumentException when the row does not fit the spec or its key stands already
     */
    @Override
    public void addRowToTable(final DataRow row) {
        if (m_closed) {
            throw new IllegalStateException("The container is closed");
        }
        if (row.getNumCells() != m_spec.getNumColumns()) {
            throw new IllegalArgumentException("Row '%s' has %d cells, expected %d: %s".formatted(row.getKey(), row.getNumCells(),
                m_spec.getNumColumns(), m_spec));
        }
        for (int c = 0; c < row.getNumCells(); c++) {
            accept(row, c);
        }
        if (!m_keys.add(row.getKey().getString())) {
            throw new IllegalArgumentException("The row key '" + row.getKey() + "' stands twice");
        }
        m_rows.add(row);
    }

    private void accept(final DataRow row, final int index) {
        final DataCell cell = row.getCell(index);
        final DataColumnSpec column = m_spec.getColumnSpec(index);
        if (!column.getType().isASuperTypeOf(cell.getType())) {
            throw new IllegalArgumentException("Row '%s', column '%s': found a cell of type %s, expected %s".formatted(row.getKey(),
                column.getName(), cell.getType(), column.getType()));
        }
        if (cell instanceof FileStoreCell file) {
            FileStoreAccess.get().flush(file);
        }
    }

    /** Ends the table; no row can be added any more. */
    public void close() {
        if (!m_closed) {
            m_closed = true;
            m_keys.clear();
            m_rows.close();
        }
    }

    public boolean isOpen() {
        return !m_closed;
    }

    public boolean isClosed() {
        return m_closed;
    }

    /** Number of rows so far. */
    public long size() {
        return m_rows.size();
    }

    public DataTableSpec getTableSpec() {
        return m_spec;
    }

    /** The table, once the container is closed. */
    public DataTable getTable() {
        if (!m_closed) {
            throw new IllegalStateException("The container is still open");
        }
        return m_rows.table(m_spec);
    }
}
