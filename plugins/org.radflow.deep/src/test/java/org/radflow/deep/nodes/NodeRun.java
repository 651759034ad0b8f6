package org.radflow.deep.nodes;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
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

/** Configures and executes a node of one input table outside of any workflow. */
final class NodeRun {

    /** Columns "Image" and "Mask". */
    static final DataTableSpec SPEC = new DataTableSpec(column("Image", VolumeCell.TYPE), column("Mask", MaskCell.TYPE));

    /** The configured spec; null when it is known after execution only. */
    DataTableSpec spec;
    /** The output. */
    BufferedDataTable table;
    /** The node's warning, or nothing. */
    String warning = "";

    private NodeRun() {
    }

    static NodeRun configured(final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure, final NodeParameters parameters)
        throws InvalidSettingsException {
        final NodeRun run = new NodeRun();
        configure.accept(run.input(ConfigureInput.class, parameters, null, null), run.output(ConfigureOutput.class));
        return run;
    }

    static NodeRun executed(final ExecuteConsumer execute, final NodeParameters parameters, final DefaultNodeProgressMonitor monitor,
        final DataRow... rows) throws CanceledExecutionException, KNIMEException {
        final ExecutionContext exec = new ExecutionContext(monitor, null);
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        for (int n = 0; n < rows.length; n++) {
            container.addRowToTable(new DefaultRow("Row" + n, rows[n].getCell(0), rows[n].getCell(1)));
        }
        container.close();
        final NodeRun run = new NodeRun();
        execute.accept(run.input(ExecuteInput.class, parameters, container.getTable(), exec), run.output(ExecuteOutput.class));
        return run;
    }

    static NodeRun executed(final ExecuteConsumer execute, final NodeParameters parameters, final DataRow... rows)
        throws CanceledExecutionException, KNIMEException {
        return executed(execute, parameters, new DefaultNodeProgressMonitor(), rows);
    }

    private <T> T input(final Class<T> type, final NodeParameters parameters, final BufferedDataTable input, final ExecutionContext exec) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, arguments) -> switch (method.getName()) {
            case "getParameters" -> parameters;
            case "getInTableSpec" -> SPEC;
            case "getInTable" -> input;
            case "getExecutionContext" -> exec;
            default -> throw new AssertionError(method);
        }));
    }

    private <T> T output(final Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "setOutSpec" -> spec = (DataTableSpec)arguments[1];
                case "setOutData" -> table = (BufferedDataTable)arguments[1];
                case "setInternalData" -> {
                    // for the view
                }
                case "setWarningMessage" -> warning = (String)arguments[0];
                default -> throw new AssertionError(method);
            }
            return null;
        }));
    }

    /** The cell of a row in a column of the output. */
    DataCell cell(final int row, final String column) {
        final List<DataRow> rows = new ArrayList<>();
        table.forEach(rows::add);
        return rows.get(row).getCell(table.getDataTableSpec().findColumnIndex(column));
    }

    static DataRow row(final DataCell image, final DataCell mask) {
        return new DefaultRow("Row", image, mask);
    }

    static VolumeCell cell(final Volume image) throws IOException {
        return new VolumeCell(file("image"), image);
    }

    static MaskCell cell(final Mask mask) throws IOException {
        return new MaskCell(file("mask"), mask);
    }

    private static FileStore file(final String name) throws IOException {
        return FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore(name);
    }

    private static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
