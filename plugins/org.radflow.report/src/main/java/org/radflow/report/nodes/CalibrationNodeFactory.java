package org.radflow.report.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Calibration Plot". */
public final class CalibrationNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Calibration Plot").icon("icons/calibration-plot.png")
            .shortDescription("Draws observed frequencies over predicted probabilities with slope and intercept.")
            .fullDescription("""
                    Cases are put in groups of equal size by their predicted probability. Each point is the part of positive cases of a group, with Wilson's
                    interval, over the mean prediction. The curve is the logistic recalibration, observed = expit(a + b logit(predicted)). The legend tells its slope b (ideal: 1;
                    below 1: predictions too extreme) and the intercept with the slope held at 1, calibration in the large (ideal: 0; below 0: predictions too high).
                    There is no curve when all predictions are equal or separate the classes.
                    <p>
                    <b>Missing values.</b> Cases without outcome or score are left out; a warning counts them. Scores of cases that the model was fitted to
                    are optimistic: use predictions from outside the training.
                    </p>
                    <p>
                    <b>Reference.</b> Van Calster et al. 2019, doi:10.1186/s12916-019-1466-7; Wilson 1927, doi:10.1080/01621459.1927.10502953.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(FigureNodes.ports("Predictions", "Cases with their true class and columns of scores, such as the out-of-fold predictions of a "
                    + "validation, or the result of <i>Pipeline Apply</i>."))
            .model(FigureNodes.model(CalibrationParameters.class)).addView(FigureNodes::view)
            .nodeType(NodeType.Visualizer).keywords("reliability", "calibration slope", "intercept", "probabilities", "plot");

    /** Called by the platform. */
    public CalibrationNodeFactory() {
        super(NODE);
    }
}
