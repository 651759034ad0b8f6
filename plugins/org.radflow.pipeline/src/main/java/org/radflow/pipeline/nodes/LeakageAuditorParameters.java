package org.radflow.pipeline.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Settings of Leakage Auditor. */
final class LeakageAuditorParameters implements NodeParameters {

    @Widget(title = "Workflow folder", description = "Path of the folder of a saved workflow, the one with <tt>workflow.knime</tt>, to look at its "
            + "connections too. Empty: none.")
    String m_workflow = "";
}
