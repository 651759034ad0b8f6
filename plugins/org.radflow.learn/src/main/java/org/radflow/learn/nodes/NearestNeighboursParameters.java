package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.neighbours.NearestNeighboursStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of k-Nearest Neighbours. */
final class NearestNeighboursParameters implements StepParameters {

    @Widget(title = "Neighbours", description = "How many training cases vote, 1 or more.")
    int m_neighbours = 5;

    @Widget(title = "Weight votes by distance", description = "Whether votes are divided by the distance. Cases at distance 0 then vote "
            + "alone.")
    boolean m_byDistance;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new NearestNeighboursStep(m_neighbours, m_byDistance));
    }
}
