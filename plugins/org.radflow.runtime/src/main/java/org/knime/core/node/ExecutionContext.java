package org.knime.core.node;

import java.io.IOException;
import java.util.function.UnaryOperator;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreFactory;
import org.radflow.runtime.execute.Rearrangement;

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
        return Rearrangement.table(table, rearranger, this, monitor, UnaryOperator.identity());
    }

    /** A new file store for a cell; the name is part of the file's name. */
    public FileStore createFileStore(final String name) throws IOException {
        return FileStoreFactory.createFileStoreFactory(this).createFileStore(name);
    }
}
