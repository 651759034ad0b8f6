package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "LASSO Selector". */
public final class ElasticNetSelectorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("LASSO Selector").icon("icons/lasso-selector.png")
            .shortDescription("Keeps the features with a coefficient in a LASSO or elastic net of two classes, a number or survival.")
            .fullDescription("""
                    Learns an elastic net along a path of penalties (logistic of two classes, linear of a number, Cox of survival, with
                    the conventions of glmnet) and keeps the features that have a coefficient at the chosen penalty. If there is none,
                    those at the largest penalty that leaves one. More than two classes are refused.
                    <p>
                    <b>Choice of lambda.</b> By cross-validation inside the cases learned from, patients apart; set; or the smallest of
                    the path before more features than wanted enter. In a validation the step is learned anew inside each fold, from the
                    training cases of the fold alone.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one.
                    </p>
                    <p>
                    <b>Reference.</b> Friedman, Hastie and Tibshirani 2010, doi:10.18637/jss.v033.i01; Simon et al. 2011,
                    doi:10.18637/jss.v039.i05.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes or no) and <i>Reason</i>."))
            .model(StepNodes.model(ElasticNetSelectorParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("elastic net", "glmnet", "sparse", "regularisation", "Cox");

    /** Called by the platform. */
    public ElasticNetSelectorNodeFactory() {
        super(NODE);
    }
}
