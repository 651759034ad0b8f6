package org.radflow.report.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Forest Plot". */
public final class ForestPlotNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Forest Plot").icon("icons/forest-plot.png")
            .shortDescription("Draws hazard or odds ratios with their confidence intervals on a logarithmic axis.")
            .fullDescription("""
                    A row each, from top to bottom: name, ratio as a square, confidence interval as a line, and their numbers. The dashed line is 1, no effect.
                    Coefficients of Cox and logistic models are logarithms of ratios: tick <i>Values are logarithms</i>.
                    <p>
                    <b>Missing values.</b> Rows without ratio or interval are left out; a warning counts them. A ratio or bound of 0 or below is an error.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(FigureNodes.ports("Ratios", "A row for each variable, study or subgroup, with ratio, lower and upper bound: such as the details of a "
                    + "Cox model."))
            .model(FigureNodes.model(ForestPlotParameters.class)).addView(FigureNodes::view)
            .nodeType(NodeType.Visualizer).keywords("hazard ratio", "odds ratio", "confidence interval", "Cox", "logistic", "plot");

    /** Called by the platform. */
    public ForestPlotNodeFactory() {
        super(NODE);
    }
}
