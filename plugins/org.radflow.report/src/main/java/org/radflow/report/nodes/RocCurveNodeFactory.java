package org.radflow.report.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "ROC Curve". */
public final class RocCurveNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("ROC Curve").icon("icons/roc-curve.png")
            .shortDescription("Draws sensitivity over 1 - specificity with the area under the curve and its confidence interval.")
            .fullDescription("""
                    Receiver operating characteristic: for each threshold, the part of the positive cases that score at least as much (sensitivity) over that of the
                    negative cases (1 - specificity). The legend tells the area under the curve (AUC) with its interval after DeLong.
                    <p>
                    <b>Band.</b> Pointwise confidence interval of the sensitivity at each specificity: percentiles of resamples of the cases, drawn with replacement within
                    each class. Resamples depend on the seed alone: the same band for any number of threads.
                    </p>
                    <p>
                    <b>Missing values.</b> Cases without outcome or score are left out; a warning counts them. Scores of cases that the model was fitted to
                    are optimistic: use predictions from outside the training.
                    </p>
                    <p>
                    <b>Reference.</b> Fawcett 2006, doi:10.1016/j.patrec.2005.10.010; DeLong et al. 1988, doi:10.2307/2531595.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(FigureNodes.ports("Predictions", "Cases with their true class and columns of scores, such as the out-of-fold predictions of a "
                    + "validation, or the result of <i>Pipeline Apply</i>."))
            .model(FigureNodes.model(RocCurveParameters.class)).addView(FigureNodes::view)
            .nodeType(NodeType.Visualizer).keywords("AUC", "DeLong", "sensitivity", "specificity", "discrimination", "plot");

    /** Called by the platform. */
    public RocCurveNodeFactory() {
        super(NODE);
    }
}
