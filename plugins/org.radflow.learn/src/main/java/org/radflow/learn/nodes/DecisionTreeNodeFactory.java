package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Decision Tree". */
public final class DecisionTreeNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Decision Tree").icon("icons/decision-tree.png")
            .shortDescription("Learns one tree of questions about features.")
            .fullDescription("""
                    Of classes, learns C4.5 by Weka's J48; of a number, a regression tree by Weka's REPTree with reduced-error pruning. The
                    outcome is one of two or more classes, or a number.
                    <p>
                    <b>Missing values.</b> Allowed: a case whose value is missing goes both ways at a split, in the proportion of the other
                    cases. Case weights (node <i>Class Weights</i>) are used.
                    </p>
                    <p>
                    <b>Reference.</b> Quinlan, C4.5: Programs for Machine Learning, 1993.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: in how many splits and trees it stands, and the part of the cases that a "
                    + "tree asks for it, summed over its splits."))
            .model(StepNodes.model(DecisionTreeParameters.class))
            .nodeType(NodeType.Learner).keywords("c4.5", "j48", "classifier", "regression tree", "weka");

    /** Called by the platform. */
    public DecisionTreeNodeFactory() {
        super(NODE);
    }
}
