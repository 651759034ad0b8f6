package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.linear.LogisticRegressionStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Logistic Regression. */
final class LogisticRegressionParameters implements StepParameters {

    @Widget(title = "Ridge", description = "Strength of the ridge on coefficients of standardised features, 0 or more. 0: none.")
    double m_ridge;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new LogisticRegressionStep(m_ridge));
    }
}
