package org.radflow.segment.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.TwinlistWidget;
import org.radflow.image.nodes.ImageColumns;

/** Settings of the Mask Consensus. */
final class MaskConsensusParameters implements NodeParameters {

    @Widget(title = "Mask columns", description = "The masks of the observers, a column for each.")
    @TwinlistWidget
    @ChoicesProvider(ImageColumns.Masks.class)
    String[] m_masks = {};

    @Widget(title = "Method", description = "How the observers agree: see the node's description.")
    ConsensusMethod m_method = ConsensusMethod.MAJORITY;

    @Widget(title = "Limiting mask column", description = "Only voxels in these masks count. Empty: the whole image.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_limit = "";
}
