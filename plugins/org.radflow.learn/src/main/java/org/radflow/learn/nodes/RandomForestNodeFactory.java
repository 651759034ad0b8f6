package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Random Forest". */
public final class RandomForestNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Random Forest").icon("icons/random-forest.png")
            .shortDescription("Learns many random trees from bootstrap samples and takes their mean.")
            .fullDescription("""
                    Learns trees from bootstrap samples of the cases, drawing some features anew for each split, and takes the mean of their
                    probabilities or numbers. By Weka's RandomForest. The outcome is one of two or more classes, or a number.
                    <p>
                    <b>Missing values.</b> Allowed: a case whose value is missing goes both ways at a split, in the proportion of the other
                    cases. Case weights (node <i>Class Weights</i>) are used.
                    </p>
                    <p>
                    The trees are kept as plain numbers; what they give equals Weka's to 1e-12, and SHAP values of them are exact. Results
                    are the same for any number of threads.
                    </p>
                    <p>
                    <b>Reference.</b> Breiman 2001, doi:10.1023/A:1010933404324.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: in how many splits and trees it stands, and the part of the cases that a "
                    + "tree asks for it, summed over its splits."))
            .model(StepNodes.model(RandomForestParameters.class))
            .nodeType(NodeType.Learner).keywords("ensemble", "trees", "classifier", "regression", "weka");

    /** Called by the platform. */
    public RandomForestNodeFactory() {
        super(NODE);
    }
}
