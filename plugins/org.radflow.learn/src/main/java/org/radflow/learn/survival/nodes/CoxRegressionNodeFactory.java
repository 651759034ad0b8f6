package org.radflow.learn.survival.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Cox Regression". */
public final class CoxRegressionNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Cox Regression").icon("icons/cox-regression.png")
            .shortDescription("Learns how features multiply the hazard of an event: proportional hazards regression, with its tests and diagnostics.")
            .fullDescription("""
                    Fits hazard(t | x) = hazard<sub>0</sub>(t) exp(x b) to the times and events of the pipeline's outcome by maximising the partial
                    likelihood. Adds <i>Risk (event)</i>, the logarithm of the hazard ratio to a case of mean features, and the survival at the
                    times set.
                    <p>
                    <b>Details</b> tell hazard ratios, tests, concordance, and for each feature the test of proportional hazards: a small p says
                    that its ratio changes with time. A feature that does not vary or depends on those before it is left out and named. Where the
                    likelihood grows without end (separation), the feature is named: its coefficient is arbitrary.
                    </p>
                    <p>
                    Each stratum, if a column is set, has a baseline hazard of its own and shares the coefficients; a case of an unknown stratum is
                    refused. Case weights are used. As many features as cases are refused: see the node <i>Cox Elastic Net</i>.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one. No event, negative times and events that
                    are no whole numbers are errors that name the column; any event other than 1 counts as censored.
                    </p>
                    <p>
                    <b>Reference.</b> Cox 1972; Efron 1977, doi:10.1080/01621459.1977.10480613; Grambsch and Therneau 1994,
                    doi:10.1093/biomet/81.3.515. Results equal those of R's survival 3.5 to 1e-6.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: coefficient, hazard ratio with 95 % bounds, standard error, z, p, and the test of "
                    + "proportional hazards. Below stand notes: likelihoods, tests, concordance, what was left out or separates."))
            .model(StepNodes.model(CoxRegressionParameters.class))
            .nodeType(NodeType.Learner).keywords("survival", "proportional hazards", "hazard ratio", "Efron", "Breslow", "Schoenfeld");

    /** Called by the platform. */
    public CoxRegressionNodeFactory() {
        super(NODE);
    }
}
