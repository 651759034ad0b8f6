package org.knime.core.node;

import java.io.IOException;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.CellFactory;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.ColumnRearrangerUtils;
import org.knime.core.data.container.ColumnRearrangerUtils.RearrangedColumn;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.streamable.StreamableFunction;
import org.radflow.runtime.execute.OrderedRows;

/** What a node is executed with. Thread-safe. */
public class ExecutionContext extends ExecutionMonitor {

    /** @param node null */
    public ExecutionContext(final NodeProgressMonitor progMon, final Node node) {
        super(progMon);
    }

    /** A context for a part of the execution, whose messages are shown. */
    public ExecutionContext createSubExecutionContext(final double maxProg) {
        return new ExecutionContext(createSubProgress(maxProg).getProgressMonitor(), null);
    }

    /** A context for a part of the execution, whose messages are not shown. */
    public ExecutionContext createSilentSubExecutionContext(final double maxProg) {
        return new ExecutionContext(createSilentSubProgress(maxProg).getProgressMonitor(), null);
    }

    /** Collects the rows of a new table. */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec) {
        return new BufferedDataContainer(spec);
    }

    /** Collects the rows of a new table whose domain is computed or not. */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec, final boolean initDomain) {
        return createDataContainer(spec);
    }

    /** A table at a port with the rows of another table. */
    public BufferedDataTable createBufferedDataTable(final DataTable table, final ExecutionMonitor monitor)
        throws CanceledExecutionException {
        final BufferedDataContainer container = createDataContainer(table.getDataTableSpec());
        for (final DataRow row : table) {
            monitor.checkCanceled();
            container.addRowToTable(row);
        }
        container.close();
        return container.getTable();
    }

    /** The table with its columns rearranged, several rows at once if all cell factories allow it. */
    public BufferedDataTable createColumnRearrangeTable(final BufferedDataTable table, final ColumnRearranger rearranger,
        final ExecutionMonitor monitor) throws CanceledExecutionException {
        final BufferedDataContainer container = createDataContainer(rearranger.createSpec());
        final StreamableFunction function = rearranger.createStreamableFunction();
        final List<CellFactory> factories = ColumnRearrangerUtils.extractRearrangedColumns(rearranger).stream()
            .filter(RearrangedColumn::isNewColumn).map(RearrangedColumn::getCellFactory).toList();
        final boolean parallel = factories.stream()
            .allMatch(factory -> factory instanceof AbstractCellFactory cells && cells.isParallelProcessing());
        try (CloseableRowIterator rows = table.iterator()) {
            OrderedRows.compute(rows, parallel ? OrderedRows.threads() : 1, function::compute, row -> {
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

    /** A new file store for a cell; the name is part of the file's name. */
    public FileStore createFileStore(final String name) throws IOException {
        return FileStoreFactory.createFileStoreFactory(this).createFileStore(name);
    }
}
