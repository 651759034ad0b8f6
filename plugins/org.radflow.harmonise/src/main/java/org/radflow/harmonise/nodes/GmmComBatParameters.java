package org.radflow.harmonise.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.harmonise.GmmComBat;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of GMM ComBat. */
final class GmmComBatParameters implements StepParameters {

    ComBatOptions m_options = new ComBatOptions();

    @Widget(title = ComBatTexts.ALLOW_OUTCOME, description = ComBatTexts.ALLOW_OUTCOME_DESCRIPTION)
    boolean m_allowOutcome;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new GmmComBat(m_options.settings(GmmComBat.COLUMN, "", m_allowOutcome)));
    }
}
