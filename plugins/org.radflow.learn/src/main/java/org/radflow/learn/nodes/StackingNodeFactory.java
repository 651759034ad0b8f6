package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Stacking". */
public final class StackingNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Stacking").icon("icons/stacking.png")
            .shortDescription("Learns several models, and from what they tell of unseen cases a model on top.")
            .fullDescription("""
                    Members tell of cases that they did not learn from, in an inner cross-validation; logistic regression with a ridge (of a
                    number: linear regression) learns from what they tell. Then the members learn from all cases. The outcome is one of two
                    or more classes, or a number. Folds are stratified by class and keep each patient in one fold. Each member has the
                    settings that its own node has at first.
                    <p>
                    <b>Missing values.</b> As each member has it: one that refuses them refuses for all. Case weights (node <i>Class
                    Weights</i>) are used.
                    </p>
                    <p>
                    <b>Reference.</b> Wolpert 1992, doi:10.1016/S0893-6080(05)80023-1.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("Coefficients of the model on top: a row per member (and class)."))
            .model(StepNodes.model(StackingParameters.class))
            .nodeType(NodeType.Learner).keywords("ensemble", "meta", "classifier", "regression", "stacked generalization");

    /** Called by the platform. */
    public StackingNodeFactory() {
        super(NODE);
    }
}
