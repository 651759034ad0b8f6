package org.radflow.pipeline.nodes;

import java.util.function.Supplier;

import org.knime.core.node.InvalidSettingsException;
import org.radflow.pipeline.Step;

/** Steps from the settings of nodes. */
public final class StepSettings {

    private StepSettings() {}

    /** @throws InvalidSettingsException with the message of the step when it refuses a setting */
    public static Step step(Supplier<Step> step) throws InvalidSettingsException {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
