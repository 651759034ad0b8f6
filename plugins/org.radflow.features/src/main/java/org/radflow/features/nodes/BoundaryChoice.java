package org.radflow.features.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.features.filters.Boundary;

/** What stands outside an image. */
enum BoundaryChoice {
    @Label("Zeros")
    ZERO(Boundary.ZERO),
    @Label("The nearest voxel")
    NEAREST(Boundary.NEAREST),
    @Label("The image repeated")
    PERIODIC(Boundary.PERIODIC),
    @Label("The image mirrored")
    MIRROR(Boundary.MIRROR);

    private final Boundary m_value;

    BoundaryChoice(Boundary value) {
        m_value = value;
    }

    Boundary value() {
        return m_value;
    }
}
