package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Linear Regression". */
public final class LinearRegressionNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Linear Regression").icon("icons/linear-regression.png")
            .shortDescription("Learns a number as a weighted sum of features.")
            .fullDescription("""
                    Learns linear regression by least squares, solved by QR decomposition. The outcome is a number. Features that depend
                    linearly on earlier ones, and constant features, get the coefficient 0 and no standard error, as in R.
                    <p>
                    There must be more cases than features; else select features before, or use <i>Elastic Net</i>.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one. Case weights (node <i>Class
                    Weights</i>) are used.
                    </p>
                    <p>
                    <b>Reference.</b> Coefficients, standard errors, residual error and R squared equal those of R's lm to 1e-10.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per class (or number) and term: coefficient for the feature as it is in the table, and, "
                    + "where the method has one, standard error and z or t. Below stand notes, such as the log-likelihood."))
            .model(StepNodes.model(LinearRegressionParameters.class))
            .nodeType(NodeType.Learner).keywords("regression", "least squares", "ols", "lm");

    /** Called by the platform. */
    public LinearRegressionNodeFactory() {
        super(NODE);
    }
}
