package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Mutual Information Selector". */
public final class MutualInformationSelectorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Mutual Information Selector").icon("icons/mutual-information-selector.png")
            .shortDescription("Keeps the features that tell most about the outcome, by mutual information.")
            .fullDescription("""
                    Estimates the mutual information (in nats) of each feature with classes or a number and keeps the features with the
                    most. <i>Bins</i>: feature, and a number to predict, in bins of equal frequency. <i>Neighbours</i>: from distances to
                    nearest neighbours, without bins; estimates below 0 are told as 0. Survival is refused. In a validation the step is
                    learned anew inside each fold, from the training cases of the fold alone.
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one.
                    </p>
                    <p>
                    <b>Reference.</b> Kraskov, Stoegbauer and Grassberger 2004, doi:10.1103/PhysRevE.69.066138; Ross 2014,
                    doi:10.1371/journal.pone.0087357. Equal to scikit-learn on values without ties.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes or no) and <i>Reason</i>."))
            .model(StepNodes.model(MutualInformationSelectorParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("information gain", "entropy", "KSG", "filter");

    /** Called by the platform. */
    public MutualInformationSelectorNodeFactory() {
        super(NODE);
    }
}
