package org.radflow.segment.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.segment.Connectivity;

/** {@link Connectivity} in dialogs. */
enum ConnectivityChoice {
    @Label("6 (faces)")
    FACES(Connectivity.FACES),
    @Label("18 (faces and edges)")
    EDGES(Connectivity.EDGES),
    @Label("26 (faces, edges and corners)")
    CORNERS(Connectivity.CORNERS);

    final Connectivity m_connectivity;

    ConnectivityChoice(Connectivity connectivity) {
        m_connectivity = connectivity;
    }
}
