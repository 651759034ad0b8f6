package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Bagging". */
public final class BaggingNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Bagging").icon("icons/bagging.png")
            .shortDescription("Learns many unpruned trees from bootstrap samples and takes their mean.")
            .fullDescription("""
                    Learns trees from bootstrap samples of the cases, each with all features, and takes the mean of their probabilities or
                    numbers. By Weka's Bagging of unpruned REPTrees. The outcome is one of two or more classes, or a number.
                    <p>
                    <b>Missing values.</b> Allowed: a case whose value is missing goes both ways at a split, in the proportion of the other
                    cases. Case weights (node <i>Class Weights</i>) are used.
                    </p>
                    <p>
                    <b>Reference.</b> Breiman 1996, doi:10.1007/BF00058655.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: in how many splits and trees it stands, and the part of the cases that a "
                    + "tree asks for it, summed over its splits."))
            .model(StepNodes.model(BaggingParameters.class))
            .nodeType(NodeType.Learner).keywords("bootstrap", "ensemble", "classifier", "regression", "trees", "weka");

    /** Called by the platform. */
    public BaggingNodeFactory() {
        super(NODE);
    }
}
