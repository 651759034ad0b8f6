package org.knime.core.node.context.ports;

import java.util.List;
import java.util.Map;

import org.knime.core.node.port.PortType;

/** The ports a node has, in groups. Ports count from 0 without the flow-variable port. */
public interface PortsConfiguration {

    PortType[] getInputPorts();

    PortType[] getOutputPorts();

    /** The indices of the input ports by group. */
    Map<String, int[]> getInputPortLocation();

    /** The indices of the output ports by group. */
    Map<String, int[]> getOutputPortLocation();

    List<String> getPortGroupNames();
}
