package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.radflow.learn.linear.LinearRegressionStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Linear Regression. */
final class LinearRegressionParameters implements StepParameters {

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new LinearRegressionStep());
    }
}
