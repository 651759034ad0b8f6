package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "k-Nearest Neighbours". */
public final class NearestNeighboursNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("k-Nearest Neighbours").icon("icons/k-nearest-neighbours.png")
            .shortDescription("Lets the most similar training cases vote.")
            .fullDescription("""
                    The class probabilities (or the number) of a case are those of its nearest training cases, by the Euclidean distance of
                    standardised features. The outcome is one of two or more classes, or a number. Of equally distant cases the earlier
                    counts as nearer.
                    <p>
                    Weka's IBk is not used, because it scales features by ranges that change with each case it is asked for: a prediction
                    would depend on the cases before it.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one. Votes are multiplied by case
                    weights.
                    </p>
                    <p>
                    <b>Privacy.</b> The model consists of the values of its training cases; so does a file it is written to.
                    </p>
                    <p>
                    <b>Reference.</b> Fix and Hodges 1951; Cover and Hart 1967, doi:10.1109/TIT.1967.1053964.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: mean and standard deviation that it is standardised with."))
            .model(StepNodes.model(NearestNeighboursParameters.class))
            .nodeType(NodeType.Learner).keywords("knn", "k-nn", "classifier", "regression", "lazy");

    /** Called by the platform. */
    public NearestNeighboursNodeFactory() {
        super(NODE);
    }
}
