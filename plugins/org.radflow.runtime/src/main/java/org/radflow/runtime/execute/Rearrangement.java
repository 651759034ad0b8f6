package org.radflow.runtime.execute;

import java.util.List;
import java.util.function.UnaryOperator;

import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.CellFactory;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.ColumnRearrangerUtils;
import org.knime.core.data.container.ColumnRearrangerUtils.RearrangedColumn;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.streamable.StreamableFunction;

/** Rearranges the columns of a table for a node, several rows at once if all cell factories allow it. */
public final class Rearrangement {

    private Rearrangement() {
    }

    /** @param around what is done around the computation of rows that do not have to wait for each other */
    public static BufferedDataTable table(final BufferedDataTable table, final ColumnRearranger rearranger, final ExecutionContext context,
        final ExecutionMonitor monitor, final UnaryOperator<OrderedRows.Function> around) throws CanceledExecutionException {
        final BufferedDataContainer container = context.createDataContainer(rearranger.createSpec());
        final StreamableFunction function = rearranger.createStreamableFunction();
        final List<CellFactory> factories = ColumnRearrangerUtils.extractRearrangedColumns(rearranger).stream()
            .filter(RearrangedColumn::isNewColumn).map(RearrangedColumn::getCellFactory).toList();
        final boolean parallel = factories.stream()
            .allMatch(factory -> factory instanceof AbstractCellFactory cells && cells.isParallelProcessing());
        final OrderedRows.Function compute = parallel ? around.apply(function::compute) : function::compute;
        try (CloseableRowIterator rows = table.iterator()) {
            OrderedRows.compute(rows, parallel ? OrderedRows.threads() : 1, compute, row -> {
                container.addRowToTable(row);
                if (factories.isEmpty()) {
                    monitor.setProgress(container.size() / (double)table.size());
                } else {
                    factories.get(0).setProgress(container.size(), table.size(), row.getKey(), monitor);
                }
            }, monitor);
        } finally {
            function.finish();
            container.close();
        }
        return container.getTable();
    }
}
