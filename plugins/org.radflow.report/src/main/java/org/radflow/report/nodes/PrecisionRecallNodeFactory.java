package org.radflow.report.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Precision-Recall Curve". */
public final class PrecisionRecallNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Precision-Recall Curve").icon("icons/precision-recall-curve.png")
            .shortDescription("Draws precision over recall with the average precision and its confidence interval.")
            .fullDescription("""
                    For each threshold, the part of the cases called positive that are (precision, positive predictive value) over the part of the positive cases that
                    are called so (recall, sensitivity). More telling than the ROC curve when positive cases are rare. The dashed line is chance: the part of positive cases.
                    The legend tells the average precision (AP): the sum of precision x gain in recall, without interpolation, with its logit interval.
                    <p>
                    <b>Missing values.</b> Cases without outcome or score are left out; a warning counts them. Scores of cases that the model was fitted to
                    are optimistic: use predictions from outside the training.
                    </p>
                    <p>
                    <b>Reference.</b> Saito and Rehmsmeier 2015, doi:10.1371/journal.pone.0118432; Boyd et al. 2013, doi:10.1007/978-3-642-40994-3_29.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(FigureNodes.ports("Predictions", "Cases with their true class and columns of scores, such as the out-of-fold predictions of a "
                    + "validation, or the result of <i>Pipeline Apply</i>."))
            .model(FigureNodes.model(PrecisionRecallParameters.class)).addView(FigureNodes::view)
            .nodeType(NodeType.Visualizer).keywords("PR curve", "average precision", "positive predictive value", "imbalance", "plot");

    /** Called by the platform. */
    public PrecisionRecallNodeFactory() {
        super(NODE);
    }
}
