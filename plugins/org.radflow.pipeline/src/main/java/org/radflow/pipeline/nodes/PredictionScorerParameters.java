package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;

/** Settings of the nodes that score predictions and need nothing else. */
final class PredictionScorerParameters implements NodeParameters {

    ScoreParameters m_scores = new ScoreParameters();

    @Override
    public void validate() throws InvalidSettingsException {
        m_scores.validate();
    }
}
