package org.radflow.harmonise.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.harmonise.ComBat;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of ComBat Learner. */
final class ComBatLearnerParameters implements StepParameters {

    @Widget(title = "Batch column", description = "Column of the batches: scanner, kernel, centre. Not an outcome.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_batch = "";

    @Widget(title = "Reference batch", description = "The batch that stays as it is; the others are made like it. Empty: all are made like their "
            + "mean.")
    String m_reference = "";

    ComBatOptions m_options = new ComBatOptions();

    @Widget(title = ComBatTexts.ALLOW_OUTCOME, description = ComBatTexts.ALLOW_OUTCOME_DESCRIPTION)
    boolean m_allowOutcome;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new ComBat(m_options.settings(m_batch, m_reference, m_allowOutcome)));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (!m_batch.isEmpty()) {
            step();
        }
    }
}
