package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.radflow.pipeline.Step;

/** Settings of a node that is a step of a pipeline. */
public interface StepParameters extends NodeParameters {

    /**
     * The step with these settings.
     *
     * @throws InvalidSettingsException naming the setting, what was found and what was expected
     */
    Step step() throws InvalidSettingsException;

    @Override
    default void validate() throws InvalidSettingsException {
        step();
    }
}
