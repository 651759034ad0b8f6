package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Voting". */
public final class VotingNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Voting").icon("icons/voting.png")
            .shortDescription("Learns several models and takes the mean of their probabilities or numbers.")
            .fullDescription("""
                    Learns several models from the same cases and takes the mean of their probabilities (of their predicted numbers). The
                    outcome is one of two or more classes, or a number. Each member has the settings that its own node has at first.
                    <p>
                    <b>Missing values.</b> As each member has it: one that refuses them refuses for all. Case weights (node <i>Class
                    Weights</i>) are used.
                    </p>
                    <p>
                    <b>Reference.</b> Kittler et al. 1998, doi:10.1109/34.667881.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per member."))
            .model(StepNodes.model(VotingParameters.class))
            .nodeType(NodeType.Learner).keywords("ensemble", "soft voting", "classifier", "regression", "average");

    /** Called by the platform. */
    public VotingNodeFactory() {
        super(NODE);
    }
}
