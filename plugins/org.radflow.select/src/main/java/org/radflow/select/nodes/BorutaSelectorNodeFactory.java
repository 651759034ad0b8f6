package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Boruta Selector". */
public final class BorutaSelectorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Boruta Selector").icon("icons/boruta-selector.png")
            .shortDescription("Keeps all features that are more important to a random forest than shuffled copies are.")
            .fullDescription("""
                    In each round a random forest learns from the features and from shuffled copies of them (five at least). A feature
                    that is more important than every copy has a hit. Features with significantly more hits than by chance are confirmed,
                    with fewer rejected (binomial test, Bonferroni over the features). Importance is the mean decrease of impurity. If no
                    feature is kept, the one of most hits is. Classes or a number; survival is refused. In a validation the step is
                    learned anew inside each fold, from the training cases of the fold alone.
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one. Time grows with rounds times
                    trees: filter correlated features before.
                    </p>
                    <p>
                    <b>Reference.</b> Kursa and Rudnicki 2010, doi:10.18637/jss.v036.i11.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes or no) and <i>Reason</i>."))
            .model(StepNodes.model(BorutaSelectorParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("random forest", "all relevant", "shadow features", "importance");

    /** Called by the platform. */
    public BorutaSelectorNodeFactory() {
        super(NODE);
    }
}
