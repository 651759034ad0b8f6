package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.projection.FactorAnalysis;
import org.radflow.select.projection.Rotation;

/** Settings of Factor Analysis. */
final class FactorAnalysisParameters implements StepParameters {

    /** See the setting. */
    enum FactorRotation {
        @Label(value = "None", description = "As they are.")
        NONE,
        @Label(value = "Varimax", description = "Orthogonal.")
        VARIMAX,
        @Label(value = "Promax", description = "Oblique.")
        PROMAX
    }

    @Widget(title = "Factors", description = "How many, 1 or more.")
    int m_count = 3;

    @Widget(title = "Rotation", description = "Of the factors.")
    FactorRotation m_rotation = FactorRotation.VARIMAX;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new FactorAnalysis(m_count, Rotation.valueOf(m_rotation.name())));
    }
}
