package org.radflow.segment.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Mask Consensus". */
public final class MaskConsensusNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Mask Consensus")
            .icon("icons/mask-consensus.png")
            .shortDescription("Makes one mask of several observers: majority, union, intersection or STAPLE.")
            .fullDescription("""
                    For each row, makes one mask of the masks of several observers.
                    <ul>
                    <li><b>Majority</b>: voxels of more than half of the masks. <b>Union</b>: of at least one. <b>Intersection</b>: of
                    all.</li>
                    <li><b>STAPLE</b> (2 to 16 observers): expectation maximisation of the true mask and of each observer's sensitivity and
                    specificity. The prior probability is the mean of all masks, the same everywhere; observers start at 0.99999; it ends
                    when no number changes by more than 1e-10. A voxel is inside from a probability of one half on.</li>
                    </ul>
                    <p>
                    The more background counts, the higher are the specificities, and the lower the prior: limit STAPLE to the surroundings
                    of the lesion for numbers that compare. The limiting mask limits every consensus.
                    </p>
                    <p>
                    <b>Columns.</b> <i>Mask (consensus)</i>; for STAPLE, for each observer <i>Sensitivity</i> and <i>Specificity</i> with
                    the name of the mask column in brackets, from 0 to 1.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing mask gives missing results with the same reason, as do masks on different grids (by
                    more than 0.01 mm; the cell says what differs). Empty masks are observers who marked nothing. Where no voxel is inside,
                    sensitivities are missing; where none is outside, specificities.
                    </p>
                    <p>
                    <b>Reference.</b> Warfield, Zou and Wells 2004, doi:10.1109/TMI.2004.828354.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Observers", "A table with a mask column for each observer.")
                    .addOutputTable("Consensus", "The input with the consensus and, for STAPLE, sensitivities and specificities appended."))
            .model(model -> model.parametersClass(MaskConsensusParameters.class).rearrangeColumns(MaskConsensus::rearrange))
            .nodeType(NodeType.Manipulator)
            .keywords("consensus", "STAPLE", "majority vote", "observer", "inter-observer", "ground truth");

    /** Called by the platform. */
    public MaskConsensusNodeFactory() {
        super(NODE);
    }
}
