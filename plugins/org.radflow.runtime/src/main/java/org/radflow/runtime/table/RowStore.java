package org.radflow.runtime.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;

/**
 * The rows of a table: the first ones in memory, those beyond {@value #CELLS_IN_MEMORY} cells in a temporary file. Rows are added by one
 * thread; after {@link #close} any number of threads can iterate.
 */
public final class RowStore implements Closeable {

    static final int CELLS_IN_MEMORY = 200_000;

    private static final int BUFFER = 1 << 16;

    private final List<DataRow> m_first = new ArrayList<>();

    private long m_cells;

    private long m_size;

    private File m_file;

    private CellOutput m_output;

    /** Appends a row. */
    public void add(final DataRow row) {
        m_cells += row.getNumCells();
        m_size++;
        if (m_cells <= CELLS_IN_MEMORY) {
            m_first.add(row);
            return;
        }
        try {
            if (m_output == null) {
                m_file = Workspace.newFile("rows");
                m_output = new CellOutput(new BufferedOutputStream(Files.newOutputStream(m_file.toPath()), BUFFER));
            }
            m_output.writeRow(row);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of rows. */
    public long size() {
        return m_size;
    }

    /** Ends the writing. */
    @Override
    public void close() {
        try {
            if (m_output != null) {
                m_output.close();
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows in the order in which they were added. */
    public CloseableRowIterator iterator() {
        return new Rows();
    }

    /** The rows as a table. */
    public DataTable table(final DataTableSpec spec) {
        return new Table(spec, this);
    }

    /** The rows of a table that {@link #table} made. */
    public static RowStore of(final DataTable table) {
        return ((Table)table).rows();
    }

    private record Table(DataTableSpec spec, RowStore rows) implements DataTable {
        @Override
        public DataTableSpec getDataTableSpec() {
            return spec;
        }

        @Override
        public CloseableRowIterator iterator() {
            return rows.iterator();
        }
    }

    private final class Rows extends CloseableRowIterator {

        private final Iterator<DataRow> m_memory = m_first.iterator();

        private long m_left = m_size - m_first.size();

        private CellInput m_input;

        @Override
        public boolean hasNext() {
            return m_memory.hasNext() || m_left > 0;
        }

        @Override
        public DataRow next() {
            if (m_memory.hasNext()) {
                return m_memory.next();
            }
            if (m_left == 0) {
                throw new NoSuchElementException("The table has no further row");
            }
            try {
                if (m_input == null) {
                    m_input = new CellInput(new BufferedInputStream(Files.newInputStream(m_file.toPath()), BUFFER));
                }
                final DataRow row = m_input.readRow();
                m_left--;
                if (m_left == 0) {
                    close();
                }
                return row;
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                if (m_input != null) {
                    m_input.close();
                }
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
