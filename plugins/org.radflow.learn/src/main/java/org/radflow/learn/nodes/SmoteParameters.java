package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.resample.SmoteStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of SMOTE. */
final class SmoteParameters implements StepParameters {

    @Widget(title = "Ratio", description = "Number of cases of each class afterwards, as part of the largest class; above 0 to 1.")
    double m_ratio = 1;

    @Widget(title = "Neighbours", description = "How many nearest neighbours to choose from, 1 or more.")
    int m_neighbours = 5;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new SmoteStep(m_ratio, m_neighbours, m_seed));
    }
}
