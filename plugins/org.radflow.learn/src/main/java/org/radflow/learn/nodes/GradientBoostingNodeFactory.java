package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Gradient Boosting". */
public final class GradientBoostingNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Gradient Boosting").icon("icons/gradient-boosting.png")
            .shortDescription("Learns small regression trees one after the other, each towards what the others left over.")
            .fullDescription("""
                    Adds small regression trees, each times the shrinkage: of classes, Newton steps on the logistic likelihood by Weka's
                    LogitBoost; of a number, steps on the squared error by Weka's AdditiveRegression. The outcome is one of two or more
                    classes, or a number.
                    <p>
                    <b>Missing values.</b> Allowed: a case whose value is missing goes both ways at a split, in the proportion of the other
                    cases. Case weights (node <i>Class Weights</i>) are used.
                    </p>
                    <p>
                    <b>Reference.</b> Friedman, Hastie and Tibshirani 2000, doi:10.1214/aos/1016218223; Friedman 2002,
                    doi:10.1016/S0167-9473(01)00065-2.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: in how many splits and trees it stands, and the part of the cases that a "
                    + "tree asks for it, summed over its splits."))
            .model(StepNodes.model(GradientBoostingParameters.class))
            .nodeType(NodeType.Learner).keywords("boosting", "gbm", "logitboost", "ensemble", "classifier", "regression", "weka");

    /** Called by the platform. */
    public GradientBoostingNodeFactory() {
        super(NODE);
    }
}
