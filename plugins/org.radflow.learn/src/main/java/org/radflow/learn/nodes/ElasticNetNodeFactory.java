package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Elastic Net". */
public final class ElasticNetNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Elastic Net").icon("icons/elastic-net.png")
            .shortDescription("Learns a sparse weighted sum of features (LASSO, elastic net, ridge) of two classes or a number, its "
                    + "penalty chosen by inner cross-validation.")
            .fullDescription("""
                    Learns a linear (number) or logistic (two classes) model whose coefficients are penalised by lambda (alpha |b| + (1 -
                    alpha) / 2 b<sup>2</sup>): the LASSO with alpha 1, which sets coefficients to 0 and so selects features; ridge
                    regression with alpha 0. Solved by coordinate descent along a path of 100 lambdas with glmnet's conventions: features
                    are standardised inside (coefficients are told for features as they are), a number to predict is standardised too and
                    lambdas are told in its unit.
                    <p>
                    <b>Choice of lambda.</b> By cross-validation inside the cases learned from: the lambda with the smallest mean deviance,
                    or the largest within one standard error of it. Folds are stratified by class and keep each patient in one fold. In a
                    validation this happens anew inside each fold.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one. Case weights (node <i>Class
                    Weights</i>) are used. There may be more features than cases.
                    </p>
                    <p>
                    <b>Reference.</b> Friedman, Hastie and Tibshirani 2010, doi:10.18637/jss.v033.i01; Tibshirani et al. 2012,
                    doi:10.1111/j.1467-9868.2011.01004.x. Coefficients along the path equal those of R's glmnet 4 to 1e-5.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per class (or number) and term: coefficient for the feature as it is in the table, and, "
                    + "where the method has one, standard error and z or t. Below stand notes, such as the log-likelihood."))
            .model(StepNodes.model(ElasticNetParameters.class))
            .nodeType(NodeType.Learner).keywords("lasso", "ridge", "glmnet", "regularisation", "penalised", "classifier", "regression");

    /** Called by the platform. */
    public ElasticNetNodeFactory() {
        super(NODE);
    }
}
