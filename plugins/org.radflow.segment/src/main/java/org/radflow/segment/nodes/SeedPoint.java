package org.radflow.segment.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** A point of the patient. An element of an array. */
final class SeedPoint implements NodeParameters {

    @Widget(title = "X (mm)", description = "Towards the patient's left (LPS).")
    double m_x;

    @Widget(title = "Y (mm)", description = "Towards the patient's back (LPS).")
    double m_y;

    @Widget(title = "Z (mm)", description = "Towards the patient's head (LPS).")
    double m_z;
}
