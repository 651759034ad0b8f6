package org.knime.core.node.context;

import java.util.Optional;

import org.knime.core.node.context.ports.PortsConfiguration;

/** With which ports a node is created. Immutable. */
public class NodeCreationConfiguration {

    private final PortsConfiguration m_ports;

    NodeCreationConfiguration(final PortsConfiguration ports) {
        m_ports = ports;
    }

    /** Empty if the ports cannot be changed. */
    public Optional<? extends PortsConfiguration> getPortConfig() {
        return Optional.ofNullable(m_ports);
    }
}
