package org.knime.node.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.persistence.Persistable;

/**
 * The parameters of a node: plain fields whose initial values are the defaults. A class needs a constructor without
 * arguments; one that takes a {@link NodeParametersInput} may add defaults that depend on the input tables.
 */
public interface NodeParameters extends Persistable, WidgetGroup {

    /**
     * Checks the loaded values against each other.
     *
     * @throws InvalidSettingsException naming the parameter, what was found and what is expected
     */
    default void validate() throws InvalidSettingsException {
    }
}
