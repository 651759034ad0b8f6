package org.radflow.harmonise.nodes;

import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.TwinlistWidget;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.harmonise.NestedComBat;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Nested ComBat. */
final class NestedComBatParameters implements StepParameters {

    @Widget(title = "Batch columns", description = "Two or more columns of batches, such as manufacturer and kernel.")
    @ChoicesProvider(AllColumnsProvider.class)
    @TwinlistWidget
    String[] m_batches = {};

    @Widget(title = "In this order", description = "Takes the columns in the order chosen. Otherwise each round takes the column that leaves the "
            + "fewest features different between its batches.")
    boolean m_inOrder;

    ComBatOptions m_options = new ComBatOptions();

    @Widget(title = ComBatTexts.ALLOW_OUTCOME, description = ComBatTexts.ALLOW_OUTCOME_DESCRIPTION)
    boolean m_allowOutcome;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new NestedComBat(List.of(m_batches), m_inOrder, m_options.settings(NestedComBat.ANY, "", m_allowOutcome)));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_batches.length > 0) {
            step();
        }
    }
}
