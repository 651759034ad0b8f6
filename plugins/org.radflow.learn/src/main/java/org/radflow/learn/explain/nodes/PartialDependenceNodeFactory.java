package org.radflow.learn.explain.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Partial Dependence". */
public final class PartialDependenceNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Partial Dependence").icon("icons/partial-dependence.png")
            .shortDescription("Tells how the predictions change when one feature is changed and all else stays.")
            .fullDescription("""
                    Each feature is set to some of its quantiles for all cases in turn, and the output (probability, number or risk) is computed: for each case (individual conditional
                    expectation, ICE) and in the mean (partial dependence). Where features are correlated, the changed cases may be ones that do not occur.
                    <p>
                    <b>Missing values.</b> As the pipeline's steps say; a feature without any value is an error.
                    </p>
                    <p>
                    <b>Reference.</b> Friedman 2001, doi:10.1214/aos/1013203451; Goldstein et al. 2015, doi:10.1080/10618600.2014.907095.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ExplainNodes.inputs(ports -> ports.addOutputTable("Partial dependence", "A row for each feature and value: <i>Feature</i>, <i>Value</i>, <i>Output</i> (mean over the cases).")
                    .addOutputTable("Individual", "A row for each feature, value and case: <i>Feature</i>, <i>Case</i>, <i>Value</i>, <i>Output</i>.")))
            .model(ExplainNodes.model(PartialDependenceParameters.class))
            .nodeType(NodeType.Other).keywords("explain", "PDP", "ICE", "effect");

    /** Called by the platform. */
    public PartialDependenceNodeFactory() {
        super(NODE);
    }
}
