package org.radflow.learn.survival.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.survival.FineGrayStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Fine-Gray Regression. */
final class FineGrayParameters implements StepParameters {

    @Widget(title = SurvivalSettings.TIMES_TITLE, description = SurvivalSettings.TIMES)
    String m_times = "";

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new FineGrayStep(SurvivalSettings.numbers(SurvivalSettings.TIMES_TITLE, m_times)));
    }
}
