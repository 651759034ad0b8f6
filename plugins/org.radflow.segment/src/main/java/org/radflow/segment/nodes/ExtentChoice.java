package org.radflow.segment.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.segment.Extent;

/** {@link Extent} in dialogs. */
enum ExtentChoice {
    @Label("In the volume")
    VOLUME(Extent.VOLUME),
    @Label("In each slice")
    SLICE(Extent.SLICE);

    final Extent m_extent;

    ExtentChoice(Extent extent) {
        m_extent = extent;
    }
}
