package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Settings of Pipeline Cross-Validation. */
final class PipelineCrossValidationParameters implements NodeParameters {

    SplitParameters m_split = new SplitParameters();

    SearchParameters m_search = new SearchParameters();

    ScoreParameters m_scores = new ScoreParameters();

    @Widget(title = "Another table", description = "What to do when the table is not the one that the pipeline began with.")
    RawTable.Other m_otherTable = RawTable.Other.FAIL;

    @Override
    public void validate() throws InvalidSettingsException {
        m_split.validate();
        m_search.validate();
        m_scores.validate();
    }
}
