package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.radflow.pipeline.validation.Scores;

/** How scores get their intervals. */
final class ScoreParameters implements NodeParameters {

    @Widget(title = "Confidence level", description = "Of the intervals, between 0 and 1.")
    double m_level = 0.95;

    @Widget(title = "Bootstrap resamples", description = "For scores without a formula for their interval, and for all scores when patients have "
            + "more than one case: 100 or more; 0 leaves those intervals out.")
    int m_resamples = 1000;

    @Widget(title = "Bootstrap seed", description = "Another seed draws other resamples.")
    long m_seed = 1;

    /** @throws InvalidSettingsException naming the setting that is out of range */
    Scores scores() throws InvalidSettingsException {
        try {
            return new Scores(m_level, m_resamples, m_seed);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        scores();
    }
}
