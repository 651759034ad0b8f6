package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.radflow.learn.combine.VotingStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Voting. */
final class VotingParameters implements StepParameters {

    @Widget(title = "Members", description = "The models that vote.")
    @ArrayWidget(addButtonText = "Add member", elementTitle = "Member")
    Member[] m_members = Member.defaults();

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new VotingStep(Member.steps(m_members)));
    }
}
