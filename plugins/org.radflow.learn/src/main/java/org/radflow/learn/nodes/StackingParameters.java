package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.radflow.learn.combine.StackingStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Stacking. */
final class StackingParameters implements StepParameters {

    @Widget(title = "Members", description = "The models that the model on top learns from.")
    @ArrayWidget(addButtonText = "Add member", elementTitle = "Member")
    Member[] m_members = Member.defaults();

    @Widget(title = "Folds", description = "Number of folds of the inner cross-validation, 2 or more.")
    int m_folds = 5;

    @Widget(title = "Ridge", description = "Of the logistic regression on top, 0 or more.")
    double m_ridge = 1;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new StackingStep(Member.steps(m_members), m_folds, m_ridge, m_seed));
    }
}
