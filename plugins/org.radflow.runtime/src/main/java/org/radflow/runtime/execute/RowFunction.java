package org.radflow.runtime.execute;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.CellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.ColumnRearrangerUtils.RearrangedColumn;
import org.knime.core.data.container.ColumnRearrangerUtils;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.ExecutionMonitor;

/**
 * The operation of one row-wise node. Thread-safe: cell factories that do not allow parallel processing see one row at
 * a time, in order.
 */
final class RowFunction {

    private final DataTableSpec m_output;

    private final List<RearrangedColumn> m_columns;

    private final Map<CellFactory, Turn> m_factories = new IdentityHashMap<>();

    private final List<CellFactory> m_order = new ArrayList<>();

    private final RowCheck m_check;

    RowFunction(final ColumnRearranger rearranger) {
        m_output = rearranger.createSpec();
        m_columns = ColumnRearrangerUtils.extractRearrangedColumns(rearranger);
        for (final var column : m_columns) {
            if (column.isNewColumn() && m_factories.put(column.getCellFactory(), new Turn()) == null) {
                m_order.add(column.getCellFactory());
            }
        }
        m_check = new RowCheck(m_output,
            IntStream.range(0, m_columns.size()).filter(i -> m_columns.get(i).isNewColumn()).toArray());
    }

    DataTableSpec output() {
        return m_output;
    }

    /** Finds what could not be computed. */
    RowCheck check() {
        return m_check;
    }

    /**
     * Computes the output row. Where a cell factory throws an exception, its cells are missing with the reason.
     *
     * @param index of the row in the table
     * @throws IllegalStateException if a cell factory gives a wrong number of cells
     * @throws InterruptedException if the run ends before the row had its turn
     */
    DataRow apply(final DataRow row, final long index) throws Exception {
        final var computed = new IdentityHashMap<CellFactory, DataCell[]>();
        for (final var factory : m_order) {
            computed.put(factory, compute(factory, row, index));
        }
        final var cells = new DataCell[m_columns.size()];
        for (var i = 0; i < cells.length; i++) {
            final var column = m_columns.get(i);
            cells[i] = column.isNewColumn() ? computed.get(column.getCellFactory())[column.getIndexInFactory()]
                : row.getCell(column.getOriginalIndex());
        }
        return new DefaultRow(row.getKey(), cells);
    }

    private DataCell[] compute(final CellFactory factory, final DataRow row, final long index) throws Exception {
        final var expected = factory.getColumnSpecs().length;
        final DataCell[] cells;
        try {
            cells = isParallel(factory) ? OneCase.cells(factory, row, index)
                : m_factories.get(factory).take(index, () -> OneCase.cells(factory, row, index));
        } catch (RuntimeException e) { // NOSONAR: the case fails and the others go on
            return OneCase.missing(factory, e);
        }
        if (cells == null || cells.length != expected) {
            throw new IllegalStateException("The cell factory " + factory.getClass().getName() + " gave "
                + (cells == null ? "no" : cells.length) + " cells for the row " + row.getKey() + ", expected "
                + expected);
        }
        return cells;
    }

    /** Whether no row has to wait for another. */
    boolean isParallel() {
        return m_order.stream().allMatch(RowFunction::isParallel);
    }

    private static boolean isParallel(final CellFactory factory) {
        return factory instanceof AbstractCellFactory abstractFactory && abstractFactory.isParallelProcessing();
    }

    /**
     * Reports the progress in the words of the first cell factory.
     *
     * @param row number of the row that is done, counted from 1
     */
    void setProgress(final long row, final long rows, final RowKey key, final ExecutionMonitor monitor) {
        if (m_order.isEmpty()) {
            monitor.setProgress(row / (double)rows, "Row " + row + " of " + rows);
        } else {
            m_order.get(0).setProgress(row, rows, key, monitor);
        }
    }

    /** Tells the cell factories that the last row is done. */
    void finish() {
        ColumnRearrangerUtils.finishProcessing(m_order);
    }
}
