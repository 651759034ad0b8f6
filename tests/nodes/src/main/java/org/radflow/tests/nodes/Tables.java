package org.radflow.tests.nodes;

import java.io.IOException;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;

/** Tables, and what they are made of, outside of any workflow. */
public final class Tables {

    private Tables() {}

    public static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** Rows are called Row0, Row1 ... */
    public static BufferedDataTable table(DataTableSpec spec, DataCell[]... rows) {
        BufferedDataContainer container = new ExecutionContext(new DefaultNodeProgressMonitor(), null).createDataContainer(spec);
        for (int n = 0; n < rows.length; n++) {
            container.addRowToTable(new DefaultRow("Row" + n, rows[n]));
        }
        container.close();
        return container.getTable();
    }

    /** The file of a new cell. */
    public static FileStore file(String name) throws IOException {
        return FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore(name);
    }
}
