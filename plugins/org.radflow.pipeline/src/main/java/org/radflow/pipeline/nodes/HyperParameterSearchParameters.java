package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Settings of Hyper-Parameter Search. */
final class HyperParameterSearchParameters implements NodeParameters {

    SearchParameters m_search = new SearchParameters();

    @Widget(title = "Another table", description = "What to do when the table is not the one that the pipeline began with.")
    RawTable.Other m_otherTable = RawTable.Other.FAIL;

    @Override
    public void validate() throws InvalidSettingsException {
        m_search.validate();
    }
}
