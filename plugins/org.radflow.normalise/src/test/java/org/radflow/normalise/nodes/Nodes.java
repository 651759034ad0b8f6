package org.radflow.normalise.nodes;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.container.CellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.ColumnRearrangerUtils;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOrRearrangerConsumer;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteConsumer;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.parameters.NodeParameters;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.VolumeCell;

/** Tables of images, and nodes outside of any workflow. */
final class Nodes {

    static final ExecutionContext EXEC = new ExecutionContext(new DefaultNodeProgressMonitor(), null);

    private Nodes() {
    }

    static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    static VolumeCell cell(final Volume volume) throws IOException {
        return new VolumeCell(file("image"), volume);
    }

    static MaskCell cell(final Mask mask) throws IOException {
        return new MaskCell(file("mask"), mask);
    }

    private static FileStore file(final String name) throws IOException {
        return FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore(name);
    }

    /** The cells that a row-wise node appends to a row. */
    static DataCell[] appended(final ColumnRearranger rearranger, final DataCell... cells) {
        final CellFactory factory = ColumnRearrangerUtils.extractRearrangedColumns(rearranger).stream().filter(column -> column.isNewColumn())
            .findFirst().orElseThrow().getCellFactory();
        return factory.getCells(new DefaultRow("Row0", cells), 0);
    }

    static BufferedDataTable table(final DataTableSpec spec, final DataCell[]... rows) {
        final BufferedDataContainer container = EXEC.createDataContainer(spec);
        for (int n = 0; n < rows.length; n++) {
            container.addRowToTable(new DefaultRow("Row" + n, rows[n]));
        }
        container.close();
        return container.getTable();
    }

    static List<DataRow> rows(final BufferedDataTable table) {
        final List<DataRow> rows = new ArrayList<>();
        table.forEach(rows::add);
        return rows;
    }

    /** What a node puts out: table, spec and warning by the name of the method that takes them. */
    static Map<String, Object> run(final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure, final ExecuteConsumer execute,
        final NodeParameters parameters, final BufferedDataTable... inputs) throws Exception {
        final Map<String, Object> results = new HashMap<>();
        configure.accept(input(ConfigureInput.class, parameters, inputs), output(ConfigureOutput.class, results));
        execute.accept(input(ExecuteInput.class, parameters, inputs), output(ExecuteOutput.class, results));
        return results;
    }

    private static <T> T input(final Class<T> type, final NodeParameters parameters, final BufferedDataTable... inputs) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, arguments) -> switch (method.getName()) {
            case "getParameters" -> parameters;
            case "getExecutionContext" -> EXEC;
            case "getInTable" -> inputs[(int)arguments[0]];
            case "getInTableSpec" -> inputs[(int)arguments[0]].getDataTableSpec();
            default -> throw new UnsupportedOperationException(method.getName());
        }));
    }

    private static <T> T output(final Class<T> type, final Map<String, Object> results) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, arguments) -> {
            results.put(method.getName(), arguments[arguments.length - 1]);
            return null;
        }));
    }
}
