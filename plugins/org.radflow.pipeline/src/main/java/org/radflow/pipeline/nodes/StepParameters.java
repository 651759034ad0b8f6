package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Step;

/** Settings of a node that is a step of a pipeline. */
public interface StepParameters extends NodeParameters {

    /**
     * The step with these settings.
     *
     * @throws InvalidSettingsException naming the setting, what was found and what was expected
     */
    Step step() throws InvalidSettingsException;

    /**
     * The step with these settings and what another table says; for nodes with a port for one.
     *
     * @throws InvalidSettingsException naming the setting or the column, what was found and what was expected
     */
    default Step step(FeatureMatrix other) throws InvalidSettingsException {
        return step();
    }

    @Override
    default void validate() throws InvalidSettingsException {
        step();
    }
}
