package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Stability Selection". */
public final class StabilitySelectionNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Stability Selection").icon("icons/stability-selection.png")
            .shortDescription("Keeps features that another selector chooses in a large part of many resamples.")
            .fullDescription("""
                    Draws half of the cases many times (or bootstrap samples), each with the same parts of classes or events, chooses
                    features from each by the inner method, and keeps those chosen in at least a part of the resamples. If none is, the
                    one chosen most often. With halves and a part above 1/2, the expected number of features kept in error is at most
                    q<sup>2</sup> / ((2 part - 1) p) with q chosen of p. In a validation the step is learned anew inside each fold, from
                    the training cases of the fold alone.
                    <p>
                    <b>Outcome.</b> As the inner method takes it: LASSO two classes, a number, survival; univariate and mRMR all; ReliefF
                    classes or a number; recursive elimination (ridge) all.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one.
                    </p>
                    <p>
                    <b>Reference.</b> Meinshausen and Buehlmann 2010, doi:10.1111/j.1467-9868.2010.00740.x.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes or no) and <i>Reason</i>."))
            .model(StepNodes.model(StabilitySelectionParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("bootstrap", "subsampling", "frequency", "robust selection");

    /** Called by the platform. */
    public StabilitySelectionNodeFactory() {
        super(NODE);
    }
}
