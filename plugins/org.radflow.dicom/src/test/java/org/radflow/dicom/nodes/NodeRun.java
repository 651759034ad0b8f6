package org.radflow.dicom.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOrRearrangerConsumer;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteConsumer;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.parameters.NodeParameters;

/** Configures and executes a node outside of any workflow. */
final class NodeRun {

    private final List<DataTableSpec> specs = new ArrayList<>();
    private final List<BufferedDataTable> tables = new ArrayList<>();
    private String warning = "";

    /** What the node gives for these parameters and input tables; output tables have the configured specs. */
    static NodeRun of(ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure, ExecuteConsumer execute,
            NodeParameters parameters, BufferedDataTable... inputs)
            throws InvalidSettingsException, CanceledExecutionException, KNIMEException {
        return in(new ExecutionContext(new DefaultNodeProgressMonitor(), null), configure, execute, parameters, inputs);
    }

    /** The same in a context that may cancel it. */
    static NodeRun in(ExecutionContext context, ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure,
            ExecuteConsumer execute, NodeParameters parameters, BufferedDataTable... inputs)
            throws InvalidSettingsException, CanceledExecutionException, KNIMEException {
        NodeRun run = new NodeRun();
        Input input = new Input(context, parameters, inputs);
        Output output = new Output(run);
        configure.accept(input, output);
        execute.accept(input, output);
        for (int n = 0; n < run.tables.size(); n++) {
            if (!run.tables.get(n).getDataTableSpec().equals(run.specs.get(n))) {
                throw new AssertionError("table " + n + " is not as configured");
            }
        }
        return run;
    }

    BufferedDataTable table(int port) {
        return tables.get(port);
    }

    List<DataRow> rows(int port) {
        List<DataRow> rows = new ArrayList<>();
        tables.get(port).forEach(rows::add);
        return rows;
    }

    int column(int port, String name) {
        return tables.get(port).getDataTableSpec().findColumnIndex(name);
    }

    String warning() {
        return warning;
    }

    private record Input(ExecutionContext context, NodeParameters parameters, BufferedDataTable[] tables) implements ConfigureInput, ExecuteInput {

        @SuppressWarnings("unchecked")
        @Override
        public <S extends NodeParameters> S getParameters() {
            return (S)parameters;
        }

        @Override
        public PortObjectSpec[] getInPortSpecs() {
            return getInTableSpecs();
        }

        @SuppressWarnings("unchecked")
        @Override
        public <S extends PortObjectSpec> S getInPortSpec(int index) {
            return (S)getInTableSpec(index);
        }

        @Override
        public DataTableSpec[] getInTableSpecs() {
            return Arrays.stream(tables).map(BufferedDataTable::getDataTableSpec).toArray(DataTableSpec[]::new);
        }

        @Override
        public DataTableSpec getInTableSpec(int index) {
            return tables[index].getDataTableSpec();
        }

        @Override
        public ExecutionContext getExecutionContext() {
            return context;
        }

        @Override
        public PortObject[] getInPortObjects() {
            return tables;
        }

        @SuppressWarnings("unchecked")
        @Override
        public <D extends PortObject> D getInPortObject(int index) {
            return (D)tables[index];
        }

        @Override
        public BufferedDataTable[] getInTables() {
            return tables;
        }

        @Override
        public BufferedDataTable getInTable(int index) {
            return tables[index];
        }

        @Override
        public PortType[] getOutPortTypes() {
            return new PortType[0];
        }

        @Override
        public PortsConfiguration getPortsConfiguration() {
            return new PortsConfiguration() {
                @Override
                public PortType[] getInputPorts() {
                    return new PortType[0];
                }

                @Override
                public PortType[] getOutputPorts() {
                    return new PortType[0];
                }

                @Override
                public Map<String, int[]> getInputPortLocation() {
                    return Map.of();
                }

                @Override
                public Map<String, int[]> getOutputPortLocation() {
                    return Map.of();
                }

                @Override
                public List<String> getPortGroupNames() {
                    return List.of();
                }
            };
        }
    }

    private record Output(NodeRun run) implements ConfigureOutput, ExecuteOutput {

        @Override
        public <S extends PortObjectSpec> void setOutSpec(int index, S spec) {
            run.specs.add(index, (DataTableSpec)spec);
        }

        @SafeVarargs
        @Override
        public final <S extends PortObjectSpec> void setOutSpecs(S... specs) {
            Arrays.stream(specs).forEach(spec -> run.specs.add((DataTableSpec)spec));
        }

        @Override
        public <D extends PortObject> void setOutData(int index, D data) {
            run.tables.add(index, (BufferedDataTable)data);
        }

        @SafeVarargs
        @Override
        public final <D extends PortObject> void setOutData(D... data) {
            Arrays.stream(data).forEach(table -> run.tables.add((BufferedDataTable)table));
        }

        @SafeVarargs
        @Override
        public final <D extends PortObject> void setInternalData(D... data) {
            // the view is not opened
        }

        @Override
        public void setWarningMessage(String message) {
            run.warning = message;
        }
    }
}
