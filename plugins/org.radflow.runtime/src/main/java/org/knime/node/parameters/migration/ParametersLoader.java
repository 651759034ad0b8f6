package org.knime.node.parameters.migration;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** Reads a parameter from node settings. */
@FunctionalInterface
public interface ParametersLoader<T> {

    /** @throws InvalidSettingsException if an entry is missing or has a wrong value */
    T load(NodeSettingsRO settings) throws InvalidSettingsException;
}
