package org.radflow.features.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.features.filters.Extent;

/** Where a filter works. */
enum ExtentChoice {
    @Label("In slices")
    SLICE(Extent.SLICE),
    @Label("In the volume")
    VOLUME(Extent.VOLUME);

    private final Extent m_value;

    ExtentChoice(Extent value) {
        m_value = value;
    }

    Extent value() {
        return m_value;
    }
}
