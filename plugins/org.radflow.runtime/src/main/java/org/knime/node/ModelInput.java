package org.knime.node;

import java.util.Arrays;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.parameters.NodeParameters;

/** What the steps of a model get to see. The caller of a generic method knows the type it asks for. */
@SuppressWarnings("unchecked")
final class ModelInput {

    private ModelInput() {
    }

    record Configure(NodeParameters parameters, PortObjectSpec[] specs, PortsConfiguration ports)
        implements ConfigureInput {

        @Override
        public <S extends NodeParameters> S getParameters() {
            return (S)parameters;
        }

        @Override
        public PortObjectSpec[] getInPortSpecs() {
            return specs;
        }

        @Override
        public <S extends PortObjectSpec> S getInPortSpec(final int index) {
            return (S)specs[index];
        }

        @Override
        public DataTableSpec[] getInTableSpecs() {
            return Arrays.copyOf(specs, specs.length, DataTableSpec[].class);
        }

        @Override
        public DataTableSpec getInTableSpec(final int portIndex) {
            return (DataTableSpec)specs[portIndex];
        }

        @Override
        public PortType[] getOutPortTypes() {
            return ports.getOutputPorts();
        }

        @Override
        public PortsConfiguration getPortsConfiguration() {
            return ports;
        }
    }

    record Execute(NodeParameters parameters, PortObject[] objects, PortsConfiguration ports, ExecutionContext context)
        implements ExecuteInput {

        @Override
        public <S extends NodeParameters> S getParameters() {
            return (S)parameters;
        }

        @Override
        public ExecutionContext getExecutionContext() {
            return context;
        }

        @Override
        public PortObject[] getInPortObjects() {
            return objects;
        }

        @Override
        public <D extends PortObject> D getInPortObject(final int portIndex) {
            return (D)objects[portIndex];
        }

        @Override
        public BufferedDataTable[] getInTables() {
            return Arrays.copyOf(objects, objects.length, BufferedDataTable[].class);
        }

        @Override
        public BufferedDataTable getInTable(final int portIndex) {
            return (BufferedDataTable)objects[portIndex];
        }

        @Override
        public PortType[] getOutPortTypes() {
            return ports.getOutputPorts();
        }

        @Override
        public PortsConfiguration getPortsConfiguration() {
            return ports;
        }
    }

    record RearrangeColumns(NodeParameters parameters, DataTableSpec spec) implements RearrangeColumnsInput {

        @Override
        public <S extends NodeParameters> S getParameters() {
            return (S)parameters;
        }

        @Override
        public DataTableSpec getDataTableSpec() {
            return spec;
        }
    }
}
