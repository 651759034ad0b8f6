package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.node.ExecutionMonitor;

/** Computes the cells of new columns from a row. */
public interface CellFactory {

    /** One cell for each of the column specs. */
    default DataCell[] getCells(final DataRow row) {
        return getCells(row, -1);
    }

    /** One cell for each of the column specs; the row is the one at the index, counted from 0. */
    default DataCell[] getCells(final DataRow row, final long rowIndex) {
        return getCells(row);
    }

    DataColumnSpec[] getColumnSpecs();

    /**
     * Reports the progress after a row; asked of the first factory of a rearrangement.
     *
     * @param rowNumber counted from 1
     */
    void setProgress(int rowNumber, int rowCount, RowKey lastKey, ExecutionMonitor exec);

    /**
     * Reports the progress after a row; asked of the first factory of a rearrangement.
     *
     * @param rowNumber counted from 1
     */
    default void setProgress(final long rowNumber, final long rowCount, final RowKey lastKey, final ExecutionMonitor exec) {
        setProgress((int)rowNumber, (int)rowCount, lastKey, exec);
    }
}
