package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Robustness Filter". */
public final class RobustnessFilterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Robustness Filter").icon("icons/robustness-filter.png")
            .shortDescription("Keeps features whose values agree between perturbations, repeated scans or observers.")
            .fullDescription("""
                    Keeps the features whose agreement, as the second table tells it, is at least a minimum; the table is that of the node
                    <i>Perturbed Features</i> or any with a row per feature, such as that of a test-retest study. The agreement becomes
                    part of the settings of the step and is not measured anew in a validation: measure it on cases of their own, or
                    without looking at the outcome.
                    <p>
                    <b>Missing values.</b> Features may have some. A feature without a coefficient is dropped or kept, as set.
                    </p>
                    <p>
                    <b>Reference.</b> Zwanenburg et al. 2019, doi:10.1038/s41598-018-36938-4; Koo and Li 2016,
                    doi:10.1016/j.jcm.2016.02.012 (0.75 good, 0.9 excellent, of the lower bound).
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("Agreement", "A row per feature: its name, and a column of numbers such as <i>ICC(1,1) Lower</i>; "
                    + "the second output of <i>Perturbed Features</i>.", "A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes "
                    + "or no) and <i>Reason</i>."))
            .model(StepNodes.model(RobustnessFilterParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("ICC", "CCC", "repeatability", "perturbation", "test-retest", "stability");

    /** Called by the platform. */
    public RobustnessFilterNodeFactory() {
        super(NODE);
    }
}
