package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Correlation Filter". */
public final class CorrelationFilterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Correlation Filter").icon("icons/correlation-filter.png")
            .shortDescription("Keeps one of features that are correlated with each other.")
            .fullDescription("""
                    Finds features whose absolute correlation (Pearson, or Spearman on midranks) is above a threshold and keeps one of
                    them. <i>Greedy</i>: features are taken in the order of preference; each is kept unless it is correlated with one that
                    is kept already. <i>Linkage</i>: agglomerative clusters with the distance 1 - |correlation|, cut at 1 - threshold; the
                    most preferred feature of each cluster is kept.
                    <p>
                    <b>Preference.</b> The lowest mean absolute correlation with all other features, or the strongest association with the
                    outcome (Mann-Whitney of two classes, Kruskal-Wallis of more, Spearman of a number, Cox score of survival). Of equally
                    preferred features the first in the table is kept. With the association the step looks at the outcome; in a validation
                    the step is learned anew inside each fold, from the training cases of the fold alone.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one.
                    </p>
                    <p>
                    <b>Reference.</b> Lance and Williams 1967, doi:10.1093/comjnl/9.4.373; Murtagh 1983, doi:10.1093/comjnl/26.4.354.
                    Clusters equal those of hclust in R.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes or no) and <i>Reason</i>."))
            .model(StepNodes.model(CorrelationFilterParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("redundancy", "collinearity", "Pearson", "Spearman", "cluster", "hierarchical");

    /** Called by the platform. */
    public CorrelationFilterNodeFactory() {
        super(NODE);
    }
}
