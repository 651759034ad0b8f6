package org.knime.core.data.container;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.ColumnRearranger.Column;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.streamable.StreamableFunction;
import org.radflow.runtime.execute.OneCase;

/** Applies a column rearrangement to a row. */
final class RearrangeFunction extends StreamableFunction {

    private final List<Column> m_columns;

    private final Set<CellFactory> m_factories = Collections.newSetFromMap(new IdentityHashMap<>());

    RearrangeFunction(final List<Column> columns) {
        m_columns = columns;
        columns.stream().map(Column::factory).filter(factory -> factory != null).forEach(m_factories::add);
    }

    @Override
    public DataRow compute(final DataRow row, final long rowIndex) {
        final Map<CellFactory, DataCell[]> computed = new IdentityHashMap<>();
        for (final CellFactory factory : m_factories) {
            computed.put(factory, cells(factory, row, rowIndex));
        }
        final DataCell[] cells = new DataCell[m_columns.size()];
        for (int c = 0; c < cells.length; c++) {
            final Column column = m_columns.get(c);
            cells[c] = column.factory() == null ? row.getCell(column.index()) : computed.get(column.factory())[column.index()];
        }
        return new DefaultRow(row.getKey(), cells);
    }

    private static DataCell[] cells(final CellFactory factory, final DataRow row, final long rowIndex) {
        final DataCell[] cells;
        if (factory instanceof AbstractCellFactory parallel && parallel.isParallelProcessing()) {
            cells = OneCase.cells(factory, row, rowIndex);
        } else {
            synchronized (factory) {
                cells = OneCase.cells(factory, row, rowIndex);
            }
        }
        if (cells.length != factory.getColumnSpecs().length) {
            throw new IllegalStateException("%s gave %d cells, expected %d".formatted(factory.getClass().getName(), cells.length,
                factory.getColumnSpecs().length));
        }
        return cells;
    }

    @Override
    public void finish() {
        for (final CellFactory factory : m_factories) {
            if (factory instanceof AbstractCellFactory told) {
                told.afterProcessing();
            }
        }
    }
}
