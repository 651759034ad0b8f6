package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.linear.DiscriminantAnalysisStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Linear Discriminant Analysis. */
final class DiscriminantAnalysisParameters implements StepParameters {

    @Widget(title = "Shrinkage", description = "Part by which covariances between features are made smaller, 0 to 1.")
    double m_shrinkage;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new DiscriminantAnalysisStep(m_shrinkage));
    }
}
