package org.radflow.learn.survival.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.learn.survival.RiskGroupsStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Risk Groups. */
final class RiskGroupsParameters implements StepParameters {

    /** How cutoffs are chosen. */
    enum CutoffChoice {
        @Label(value = "Median", description = "Two groups of half of the cases each.")
        MEDIAN,
        @Label(value = "Tertiles", description = "Three groups of a third of the cases each.")
        TERTILES,
        @Label(value = "Fixed", description = "The cutoffs that are set.")
        FIXED,
        @Label(value = "Optimal log-rank", description = "Two groups whose survival differs most.")
        OPTIMAL
    }

    @Widget(title = "Cutoffs by", description = "How cutoffs are chosen.")
    CutoffChoice m_method = CutoffChoice.MEDIAN;

    @Widget(title = "Fixed cutoffs", description = "Risks, ascending, separated by commas; a case above a cutoff is in the next group. Used with "
            + "<i>Fixed</i> alone.")
    String m_cutoffs = "";

    @Widget(title = "Smallest part", description = "Part of the cases in each group at least, 0.01 to 0.49. Used with <i>Optimal log-rank</i> alone.")
    double m_smallestPart = 0.1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new RiskGroupsStep(RiskGroupsStep.Method.valueOf(m_method.name()),
                SurvivalSettings.numbers("Fixed cutoffs", m_cutoffs), m_smallestPart));
    }
}
