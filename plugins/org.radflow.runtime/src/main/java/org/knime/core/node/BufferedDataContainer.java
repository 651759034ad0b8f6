package org.knime.core.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.DataContainer;
import org.radflow.runtime.table.RowStore;

/** Collects the rows of a table for a port; made by {@link ExecutionContext#createDataContainer}. */
public class BufferedDataContainer extends DataContainer {

    BufferedDataContainer(final DataTableSpec spec) {
        super(spec);
    }

    @Override
    public BufferedDataTable getTable() {
        return new BufferedDataTable(getTableSpec(), RowStore.of(super.getTable()));
    }
}
