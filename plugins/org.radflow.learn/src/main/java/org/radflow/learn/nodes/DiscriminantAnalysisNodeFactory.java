package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Linear Discriminant Analysis". */
public final class DiscriminantAnalysisNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Linear Discriminant Analysis").icon("icons/linear-discriminant-analysis.png")
            .shortDescription("Learns classes as normal distributions with one covariance.")
            .fullDescription("""
                    Learns the mean of each class and one covariance within classes; the probability of a class follows from the normal
                    densities and the classes' parts of the training cases. The outcome is one of two or more classes.
                    <p>
                    <b>Shrinkage.</b> Covariances between features are made smaller by this part: 0 leaves them (as MASS::lda), 1 takes
                    features as independent. With more features than cases, or features that depend on each other, it must be above 0.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one. A feature that is constant
                    within all classes is refused. Case weights (node <i>Class Weights</i>) are used.
                    </p>
                    <p>
                    <b>Reference.</b> Ripley, Pattern Recognition and Neural Networks, 1996; Friedman 1989,
                    doi:10.1080/01621459.1989.10478752. Probabilities equal those of R's MASS::lda to 1e-9.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per class (or number) and term: coefficient for the feature as it is in the table, and, "
                    + "where the method has one, standard error and z or t. Below stand notes, such as the log-likelihood."))
            .model(StepNodes.model(DiscriminantAnalysisParameters.class))
            .nodeType(NodeType.Learner).keywords("lda", "classifier", "discriminant", "fisher", "shrinkage");

    /** Called by the platform. */
    public DiscriminantAnalysisNodeFactory() {
        super(NODE);
    }
}
