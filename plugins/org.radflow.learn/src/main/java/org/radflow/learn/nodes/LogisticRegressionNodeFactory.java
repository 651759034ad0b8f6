package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Logistic Regression". */
public final class LogisticRegressionNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Logistic Regression").icon("icons/logistic-regression.png")
            .shortDescription("Learns the probability of classes as a logistic function of a weighted sum of features.")
            .fullDescription("""
                    Learns logistic regression by maximum likelihood (Newton's method, that is iteratively reweighted least squares), for
                    two classes or, with baseline-category logits against the first class, for more. The outcome is one of two or more
                    classes. With two classes, coefficients are logarithms of odds ratios of the positive class.
                    <p>
                    <b>Ridge.</b> With a ridge above 0, half the ridge times the sum of squared coefficients of standardised features is
                    added to the negative log-likelihood: coefficients shrink, and there may be more features than cases. It equals glmnet
                    with alpha 0 and lambda = ridge / cases.
                    </p>
                    <p>
                    <b>Separation.</b> When features tell the classes apart without error, coefficients have no finite estimate; a note in
                    the details says so. A ridge ends it. Features that depend linearly on earlier ones, and constant features, get the
                    coefficient 0 and no standard error.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one. Case weights (node <i>Class
                    Weights</i>) are used.
                    </p>
                    <p>
                    <b>Reference.</b> McCullagh and Nelder, Generalized Linear Models, 1989; Agresti, Categorical Data Analysis; le Cessie
                    and van Houwelingen 1992, doi:10.2307/2347628. Coefficients, standard errors and log-likelihood equal those of R's glm
                    to 1e-6.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per class (or number) and term: coefficient for the feature as it is in the table, and, "
                    + "where the method has one, standard error and z or t. Below stand notes, such as the log-likelihood."))
            .model(StepNodes.model(LogisticRegressionParameters.class))
            .nodeType(NodeType.Learner).keywords("classifier", "glm", "logit", "odds ratio", "ridge", "multinomial");

    /** Called by the platform. */
    public LogisticRegressionNodeFactory() {
        super(NODE);
    }
}
