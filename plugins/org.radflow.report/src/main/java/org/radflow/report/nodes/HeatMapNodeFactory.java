package org.radflow.report.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Heat Map". */
public final class HeatMapNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Heat Map").icon("icons/heat-map.png")
            .shortDescription("Draws features of cases, or correlations of features, as colours, alike ones beside each other.")
            .fullDescription("""
                    <b>Features of cases</b>: z scores (mean 0, standard deviation 1 of each feature), rows are features, columns cases; a strip above tells the class.
                    <b>Correlations</b>: Spearman's rank correlation of each pair of features, from the cases that have both. Features and cases are ordered by hierarchical clustering
                    with average linkage, of Euclidean distances of z scores, or of 1 - |correlation|. The figure takes at most 400 features and 1,000 cases.
                    <p>
                    <b>Missing values.</b> Grey; they do not count in distances. Constant features are left out; a warning counts them.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(FigureNodes.ports("Cases", "Cases and their features."))
            .model(FigureNodes.model(HeatMapParameters.class)).addView(FigureNodes::view)
            .nodeType(NodeType.Visualizer).keywords("cluster", "correlation", "Spearman", "redundancy", "z score", "plot");

    /** Called by the platform. */
    public HeatMapNodeFactory() {
        super(NODE);
    }
}
