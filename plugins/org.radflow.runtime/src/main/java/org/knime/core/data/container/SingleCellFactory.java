package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;

/** A cell factory of one column. */
public abstract class SingleCellFactory extends AbstractCellFactory {

    /** A factory that works on one row at a time. */
    public SingleCellFactory(final DataColumnSpec column) {
        super(column);
    }

    /** @param parallel whether the factory can work on several rows at once */
    public SingleCellFactory(final boolean parallel, final DataColumnSpec column) {
        super(parallel, column);
    }

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        return new DataCell[]{getCell(row, rowIndex)};
    }

    /** The cell of a row; subclasses override this or the other method. */
    public DataCell getCell(final DataRow row) {
        return getCell(row, -1);
    }

    /** The cell of the row at an index counted from 0. */
    public DataCell getCell(final DataRow row, final long rowIndex) {
        return getCell(row);
    }
}
