package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.projection.PrincipalComponents;

/** Settings of Principal Components. */
final class PrincipalComponentsParameters implements StepParameters {

    @Widget(title = "Standardise", description = "Divide each feature by its standard deviation before.")
    boolean m_standardise = true;

    @Widget(title = "Share of variance", description = "As many components as are needed for it, above 0 to 1.")
    double m_share = 0.95;

    @Widget(title = "Most components", description = "At most so many, 1 or more.")
    int m_most = 1000;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new PrincipalComponents(m_standardise, m_share, m_most));
    }
}
