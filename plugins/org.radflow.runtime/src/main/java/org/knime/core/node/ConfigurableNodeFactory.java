package org.knime.core.node;

import java.util.Optional;

import org.knime.core.node.context.NodeCreationConfiguration;

/**
 * Creates nodes whose ports users can change.
 *
 * @param <T> class of the models
 */
public abstract class ConfigurableNodeFactory<T extends NodeModel> extends NodeFactory<T> {

    protected ConfigurableNodeFactory() {
    }

    protected abstract T createNodeModel(NodeCreationConfiguration creationConfig);

    protected abstract Optional<PortsConfigurationBuilder> createPortsConfigBuilder();

    /** Port groups declared by code instead of by the node. */
    protected static final class PortsConfigurationBuilder {
    }
}
