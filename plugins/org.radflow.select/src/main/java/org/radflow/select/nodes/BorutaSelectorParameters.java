package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.model.BorutaSelector;

/** Settings of Boruta Selector. */
final class BorutaSelectorParameters implements StepParameters {

    @Widget(title = "Rounds", description = "At most, 1 or more.")
    int m_rounds = 100;

    @Widget(title = "Level", description = "Of the tests, above 0 to 1.")
    double m_level = 0.05;

    @Widget(title = "Keep tentative features", description = "Those that are neither confirmed nor rejected in the end.")
    boolean m_keepTentative;

    @Widget(title = "Trees", description = "Of each forest.")
    int m_trees = 200;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new BorutaSelector(m_rounds, m_level, m_keepTentative, m_trees, m_seed));
    }
}
