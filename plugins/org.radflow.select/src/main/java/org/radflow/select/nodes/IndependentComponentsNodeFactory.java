package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Independent Components". */
public final class IndependentComponentsNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Independent Components").icon("icons/independent-components.png")
            .shortDescription("Replaces the features by statistically independent components (FastICA).")
            .fullDescription("""
                    Replaces the features by IC1, IC2 ... of variance 1: FastICA with symmetric decorrelation on the first principal
                    components. Components come in the order of the variance of the features that they explain; the loading of largest
                    magnitude is positive. The first guess depends on the seed. The node warns when the search has not converged. The
                    outcome is not looked at. In a validation the step is learned anew inside each fold, from the training cases of the
                    fold alone.
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one.
                    </p>
                    <p>
                    <b>Reference.</b> Hyvarinen 1999, doi:10.1109/72.761722. Equal to scikit-learn up to sign and order.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature with its loading on each component, then rows of the variance of each component "
                    + "and its share."))
            .model(StepNodes.model(IndependentComponentsParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("ICA", "FastICA", "blind source separation", "dimension reduction");

    /** Called by the platform. */
    public IndependentComponentsNodeFactory() {
        super(NODE);
    }
}
