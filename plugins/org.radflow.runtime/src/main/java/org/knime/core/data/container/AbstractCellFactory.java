package org.knime.core.data.container;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.ExecutionMonitor;

/** A cell factory that knows its columns, and whether it can work on several rows at once. */
public abstract class AbstractCellFactory implements CellFactory {

    private final DataColumnSpec[] m_columns;

    private boolean m_parallel;

    /** A factory that works on one row at a time. */
    public AbstractCellFactory(final DataColumnSpec... columns) {
        this(false, columns);
    }

    /** @param parallel whether the factory can work on several rows at once */
    public AbstractCellFactory(final boolean parallel, final DataColumnSpec... columns) {
        m_columns = columns.clone();
        m_parallel = parallel;
    }

    /** Where cells that hold files get these from. */
    protected final FileStoreFactory getFileStoreFactory() {
        return FileStoreFactory.createNotInWorkflowFileStoreFactory();
    }

    public final void setParallelProcessing(final boolean parallel) {
        m_parallel = parallel;
    }

    public final boolean isParallelProcessing() {
        return m_parallel;
    }

    @Override
    public DataColumnSpec[] getColumnSpecs() {
        return m_columns.clone();
    }

    /** Called once after the last row, also when the processing failed or was canceled. */
    public void afterProcessing() {
        // nothing to do unless overridden
    }

    @Override
    public void setProgress(final int rowNumber, final int rowCount, final RowKey lastKey, final ExecutionMonitor exec) {
        exec.setProgress(rowNumber / (double)rowCount, () -> "Row " + rowNumber + " of " + rowCount);
    }
}
