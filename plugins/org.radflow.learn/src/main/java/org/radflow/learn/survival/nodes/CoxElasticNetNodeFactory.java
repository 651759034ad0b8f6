package org.radflow.learn.survival.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Cox Elastic Net". */
public final class CoxElasticNetNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Cox Elastic Net").icon("icons/cox-elastic-net.png")
            .shortDescription("Learns a sparse model of the hazard (LASSO, elastic net, ridge), its penalty chosen by inner cross-validation.")
            .fullDescription("""
                    Cox regression whose coefficients are penalised by lambda (alpha |b| + (1 - alpha) / 2 b<sup>2</sup>). There may be more
                    features than cases; those with a coefficient of 0 are not needed when the model is applied. Features are standardised inside;
                    coefficients are told for features as they are. Adds <i>Risk (event)</i> and the survival at the times set.
                    <p>
                    <b>Choice of lambda.</b> By cross-validation inside the cases learned from, with the deviance of the partial likelihood (Verweij
                    and van Houwelingen): the lambda with the smallest mean, or the largest within one standard error of it. Events are spread over
                    the folds and each patient is in one fold. In a validation this happens anew inside each fold.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one. No event, negative times and events that
                    are no whole numbers are errors that name the column; any event other than 1 counts as censored.
                    </p>
                    <p>
                    <b>Reference.</b> Simon, Friedman, Hastie and Tibshirani 2011, doi:10.18637/jss.v039.i05; Verweij and van Houwelingen 1993,
                    doi:10.1002/sim.4780122407. Coefficients equal those of R's glmnet 4 to 1e-5.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature with a coefficient: coefficient and hazard ratio. Below stand notes: lambda, number of "
                    + "features, deviance."))
            .model(StepNodes.model(CoxElasticNetParameters.class))
            .nodeType(NodeType.Learner).keywords("survival", "lasso", "ridge", "glmnet", "penalised", "regularisation");

    /** Called by the platform. */
    public CoxElasticNetNodeFactory() {
        super(NODE);
    }
}
