package org.knime.node.parameters;

import java.util.Map;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType;

/**
 * What a node's input offers while its parameters get their defaults. Ports count from 0, the flow-variable port is not
 * among them; array entries are null where nothing is connected or known yet.
 */
public interface NodeParametersInput {

    PortType[] getInPortTypes();

    Map<String, FlowVariable> getAvailableInputFlowVariables(VariableType<?>... types);

    PortObjectSpec[] getInPortSpecs();

    Optional<PortObjectSpec> getInPortSpec(int portIndex);

    /** @throws ClassCastException if a connected port is no table port */
    DataTableSpec[] getInTableSpecs();

    /** @throws ClassCastException if the port is no table port */
    Optional<DataTableSpec> getInTableSpec(int portIndex);

    PortObject[] getInPortObjects();

    Optional<PortObject> getInPortObject(int portIndex);

    /** @throws ClassCastException if a connected port is no table port */
    BufferedDataTable[] getInTables();

    /** @throws ClassCastException if the port is no table port */
    Optional<BufferedDataTable> getInTable(int portIndex);

    PortType[] getOutPortTypes();
}
