package org.radflow.report.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Decision Curve". */
public final class DecisionCurveNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Decision Curve").icon("icons/decision-curve.png")
            .shortDescription("Draws the net benefit of acting on predictions over the threshold probability.")
            .fullDescription("""
                    Net benefit = true positives / n - false positives / n x t / (1 - t), where cases with a predicted probability of at least t are treated. The threshold
                    t is the probability at which a patient or physician would be undecided. A model is of use where its curve is above those of treating all and
                    of treating none.
                    <p>
                    <b>Missing values.</b> Cases without outcome or score are left out; a warning counts them. Scores of cases that the model was fitted to
                    are optimistic: use predictions from outside the training.
                    </p>
                    <p>
                    <b>Reference.</b> Vickers and Elkin 2006, doi:10.1177/0272989X06295361.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(FigureNodes.ports("Predictions", "Cases with their true class and columns of scores, such as the out-of-fold predictions of a "
                    + "validation, or the result of <i>Pipeline Apply</i>."))
            .model(FigureNodes.model(DecisionCurveParameters.class)).addView(FigureNodes::view)
            .nodeType(NodeType.Visualizer).keywords("net benefit", "clinical utility", "DCA", "threshold probability", "plot");

    /** Called by the platform. */
    public DecisionCurveNodeFactory() {
        super(NODE);
    }
}
