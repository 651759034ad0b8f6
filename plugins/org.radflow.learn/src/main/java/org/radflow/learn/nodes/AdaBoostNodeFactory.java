package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "AdaBoost". */
public final class AdaBoostNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("AdaBoost").icon("icons/adaboost.png")
            .shortDescription("Learns small trees one after the other, each with more weight on the cases the others got wrong.")
            .fullDescription("""
                    Learns AdaBoost.M1 of small trees by Weka's AdaBoostM1 and REPTree. The outcome is one of two or more classes. Each tree
                    votes with the logarithm of its odds of being right; the probability of a class is the exponential of its votes, divided
                    by those of all. These probabilities are often too near to 0 and 1.
                    <p>
                    <b>Missing values.</b> Allowed: a tree's vote is divided, as its case goes both ways at a split. Case weights (node
                    <i>Class Weights</i>) are used.
                    </p>
                    <p>
                    <b>Reference.</b> Freund and Schapire 1996, Experiments with a new boosting algorithm.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: in how many splits and trees it stands, and the part of the cases that a "
                    + "tree asks for it, summed over its splits."))
            .model(StepNodes.model(AdaBoostParameters.class))
            .nodeType(NodeType.Learner).keywords("boosting", "ensemble", "classifier", "weka");

    /** Called by the platform. */
    public AdaBoostNodeFactory() {
        super(NODE);
    }
}
