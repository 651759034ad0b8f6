package org.radflow.learn.survival.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.learn.survival.CoxRegressionStep;
import org.radflow.learn.survival.Ties;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Cox Regression. */
final class CoxRegressionParameters implements StepParameters {

    /** Events at the same time. */
    enum TieChoice {
        @Label(value = "Efron", description = "As if they had come one after the other in any order, on average. R's default.")
        EFRON,
        @Label(value = "Breslow", description = "As if each had come first.")
        BRESLOW
    }

    @Widget(title = "Ties", description = "How events at the same time are treated.")
    TieChoice m_ties = TieChoice.EFRON;

    @Widget(title = "Strata column", description = "Name of a column whose values have baseline hazards of their own, such as the centre. "
            + "Empty: none.")
    String m_strata = "";

    @Widget(title = SurvivalSettings.TIMES_TITLE, description = SurvivalSettings.TIMES)
    String m_times = "";

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new CoxRegressionStep(Ties.valueOf(m_ties.name()), m_strata,
                SurvivalSettings.numbers(SurvivalSettings.TIMES_TITLE, m_times)));
    }
}
