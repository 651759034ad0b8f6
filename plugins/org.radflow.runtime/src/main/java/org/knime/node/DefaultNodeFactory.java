package org.knime.node;

import java.util.Optional;

import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.radflow.runtime.node.NodePorts;

/** Factory of a node that is declared as a {@link DefaultNode}. */
public abstract class DefaultNodeFactory extends ConfigurableNodeFactory<NodeModel> {

    private final DefaultNode m_node;

    protected DefaultNodeFactory(final DefaultNode node) {
        m_node = node;
    }

    @Override
    public final NodeModel createNodeModel() {
        return new DefaultNodeModel(m_node, NodePorts.defaults(m_node.declaration().ports()));
    }

    @Override
    protected final NodeModel createNodeModel(final NodeCreationConfiguration creationConfig) {
        return createNodeModel();
    }

    @Override
    protected final Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        return Optional.empty();
    }
}
