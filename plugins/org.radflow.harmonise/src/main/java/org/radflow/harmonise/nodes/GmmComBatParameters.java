package org.radflow.harmonise.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.harmonise.GmmComBat;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;

/** Settings of GMM ComBat. */
final class GmmComBatParameters implements StepParameters {

    ComBatOptions m_options = new ComBatOptions();

    @Widget(title = "Allow the outcome as covariate", description = "Harmonised with the outcome, features carry it into every model that "
            + "is learned from them, and new cases are harmonised differently (arXiv 2410.19643). The node warns.")
    boolean m_allowOutcome;

    @Override
    public Step step() throws InvalidSettingsException {
        try {
            return new GmmComBat(m_options.settings(GmmComBat.COLUMN, "", m_allowOutcome));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
