package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.information.ReliefSelector;

/** Settings of ReliefF Selector. */
final class ReliefSelectorParameters implements StepParameters {

    @Widget(title = "Neighbours", description = "Of each case, and class; 1 or more.")
    int m_neighbours = 10;

    @Widget(title = "Cases", description = "How many cases, drawn at random, are looked at. 0: all.")
    int m_cases;

    @Widget(title = "Number of features", description = "How many features are kept, 1 or more.")
    int m_count = 10;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new ReliefSelector(m_neighbours, m_cases, m_seed, m_count));
    }
}
