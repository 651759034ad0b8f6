package org.radflow.report.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "SHAP Plot". */
public final class ShapPlotNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("SHAP Plot").icon("icons/shap-plot.png")
            .shortDescription("Draws SHAP values of many cases: beeswarm, or bars of their mean size.")
            .fullDescription("""
                    <b>Beeswarm</b>: a dot for each case and feature at its SHAP value, coloured from blue to vermilion by the rank of the feature's value: where
                    high values lie to the right, they raise the model's output. <b>Bars</b>: mean of the absolute SHAP values. Features are ordered by that mean. SHAP values tell what the
                    model does, not what causes the outcome.
                    <p>
                    <b>Missing values.</b> Dots whose feature value is missing, or is not in the table, are grey; a missing SHAP value is an error.
                    </p>
                    <p>
                    <b>Reference.</b> Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(FigureNodes.ports("SHAP values", "A row per case: columns <i>SHAP (feature)</i>, and beside them the columns of the features, as the node "
                    + "<i>SHAP</i> gives them."))
            .model(FigureNodes.model(ShapPlotParameters.class)).addView(FigureNodes::view)
            .nodeType(NodeType.Visualizer).keywords("explain", "beeswarm", "importance", "Shapley", "plot");

    /** Called by the platform. */
    public ShapPlotNodeFactory() {
        super(NODE);
    }
}
