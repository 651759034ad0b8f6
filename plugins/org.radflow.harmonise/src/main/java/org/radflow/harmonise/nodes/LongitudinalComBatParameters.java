package org.radflow.harmonise.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.harmonise.LongitudinalComBat;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Longitudinal ComBat. */
final class LongitudinalComBatParameters implements StepParameters {

    @Widget(title = "Batch column", description = "Column of the batches: scanner, kernel, centre. Not an outcome.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_batch = "";

    @Widget(title = "Patient column", description = "Column of the patients, several cases of some.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_patient = "";

    ComBatOptions m_options = new ComBatOptions();

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new LongitudinalComBat(m_patient, m_options.settings(m_batch, "", false)));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (!m_batch.isEmpty() && !m_patient.isEmpty()) {
            step();
        }
    }
}
