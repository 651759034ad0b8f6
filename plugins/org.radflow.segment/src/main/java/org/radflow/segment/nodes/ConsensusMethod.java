package org.radflow.segment.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.segment.Consensus;

/** How the Mask Consensus agrees. */
enum ConsensusMethod {
    @Label("Majority")
    MAJORITY(Consensus.MAJORITY),
    @Label("Union")
    UNION(Consensus.UNION),
    @Label("Intersection")
    INTERSECTION(Consensus.INTERSECTION),
    @Label("STAPLE")
    STAPLE(null);

    /** Null for STAPLE, which estimates more than a mask. */
    final Consensus m_consensus;

    ConsensusMethod(Consensus consensus) {
        m_consensus = consensus;
    }
}
