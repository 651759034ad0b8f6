package org.radflow.segment.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;

/** Settings of the Peritumoral Ring. */
final class PeritumoralRingParameters implements NodeParameters {

    @Widget(title = "Mask column", description = "The regions that rings are made of.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Inner distance (mm)", description = "Where the ring begins: 0 at the region's surface, positive outside, negative inside.")
    double m_inner;

    @Widget(title = "Outer distance (mm)", description = "Where the ring ends, above the inner distance.")
    double m_outer = 5;

    @Widget(title = "Clipping mask column", description = "Rings lie in these masks, such as the lung. Empty: anywhere in the image.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_clip = "";

    @Widget(title = "Excluded mask column", description = "Rings do not lie in these masks, such as vessels or other tumours. Empty: nothing is "
            + "excluded.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_exclude = "";

    /** Defaults without an input. */
    PeritumoralRingParameters() {}

    /** Defaults for an input: its last mask column. */
    PeritumoralRingParameters(NodeParametersInput input) {
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Require.that(m_inner < m_outer && Double.isFinite(m_inner) && Double.isFinite(m_outer), "Ring (mm)", m_inner + " to " + m_outer,
                "the inner distance first");
    }
}
