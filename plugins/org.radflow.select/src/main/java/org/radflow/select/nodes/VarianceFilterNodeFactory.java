package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Variance and Missingness Filter". */
public final class VarianceFilterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Variance and Missingness Filter")
            .icon("icons/variance-and-missingness-filter.png")
            .shortDescription("Drops features that hardly vary or are often missing.")
            .fullDescription("""
                    Drops features whose value is missing in too many cases, whose variance (denominator n - 1, of the values that there
                    are) is not above a minimum, or of whose values too many are one and the same. The outcome is not looked at. In a
                    validation the step is learned anew inside each fold, from the training cases of the fold alone.
                    <p>
                    <b>Missing values.</b> Allowed; they are what is counted. The variance is in the squared unit of the feature: to
                    compare features of different units, put a <i>Scaler</i> before.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes or no) and <i>Reason</i>."))
            .model(StepNodes.model(VarianceFilterParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("constant", "near zero variance", "missing", "NaN");

    /** Called by the platform. */
    public VarianceFilterNodeFactory() {
        super(NODE);
    }
}
