package org.radflow.learn.survival.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Risk Groups". */
public final class RiskGroupsNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Risk Groups").icon("icons/risk-groups.png")
            .shortDescription("Divides cases by predicted risk; the cutoffs are learned from the training cases alone.")
            .fullDescription("""
                    Put after a survival model: divides the cases by their <i>Risk (event)</i> and adds <i>Risk Group (event)</i>: Low and High,
                    Low, Medium and High, or Group 1, 2, ... In a validation, cutoffs are chosen anew inside each fold, so that groups are as honest
                    as the predictions.
                    <p>
                    <b>Cutoffs.</b> The median, the tertiles, numbers that are set, or the one with the largest standardised log-rank statistic.
                    That search makes any test look better than it is: the p value told for it accounts for the search, the log-rank test of the
                    groups does not.
                    </p>
                    <p>
                    <b>Missing values.</b> A case without a risk has no group; while learning it is an error.
                    </p>
                    <p>
                    <b>Reference.</b> Lausen and Schumacher 1992, doi:10.2307/2532740.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per group: cutoff, cases, events and median survival in the cases learned from. Below stand "
                    + "notes with tests."))
            .model(StepNodes.model(RiskGroupsParameters.class))
            .nodeType(NodeType.Manipulator).keywords("survival", "cutoff", "maximally selected", "stratification", "prognostic");

    /** Called by the platform. */
    public RiskGroupsNodeFactory() {
        super(NODE);
    }
}
