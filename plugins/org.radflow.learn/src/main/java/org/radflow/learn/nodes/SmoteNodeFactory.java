package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "SMOTE". */
public final class SmoteNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("SMOTE").icon("icons/smote.png")
            .shortDescription("Adds training cases of rare classes, made between neighbours.")
            .fullDescription("""
                    Adds cases to every class but the largest, each at a random place between a case of the class and one of its nearest
                    neighbours of the same class (Euclidean distance of standardised features). Cases of the class are taken in turn. Only
                    features are made between the two; other columns are those of the first case. Cases that the pipeline is applied to are
                    left alone, and in a validation cases are made inside each fold.
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one. A class with one case is
                    refused.
                    </p>
                    <p>
                    <b>Reference.</b> Chawla et al. 2002, doi:10.1613/jair.953.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per class with the number of cases added."))
            .model(StepNodes.model(SmoteParameters.class))
            .nodeType(NodeType.Manipulator).keywords("imbalance", "oversampling", "synthetic", "resampling");

    /** Called by the platform. */
    public SmoteNodeFactory() {
        super(NODE);
    }
}
