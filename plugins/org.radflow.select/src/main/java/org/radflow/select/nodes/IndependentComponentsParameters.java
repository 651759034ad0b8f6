package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.projection.IndependentComponents;

/** Settings of Independent Components. */
final class IndependentComponentsParameters implements StepParameters {

    /** See the setting. */
    enum Contrast {
        @Label(value = "Log cosh", description = "g(u) = tanh u.")
        LOG_COSH,
        @Label(value = "Cube", description = "g(u) = u3, kurtosis.")
        CUBE
    }

    @Widget(title = "Standardise", description = "Divide each feature by its standard deviation before.")
    boolean m_standardise = true;

    @Widget(title = "Components", description = "How many, 1 or more.")
    int m_count = 5;

    @Widget(title = "Contrast", description = "Nonlinearity.")
    Contrast m_contrast = Contrast.LOG_COSH;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new IndependentComponents(m_standardise, m_count,
            IndependentComponents.Contrast.valueOf(m_contrast.name()), m_seed));
    }
}
