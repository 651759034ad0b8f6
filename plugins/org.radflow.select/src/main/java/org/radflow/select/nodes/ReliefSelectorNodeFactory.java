package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "ReliefF Selector". */
public final class ReliefSelectorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("ReliefF Selector").icon("icons/relieff-selector.png")
            .shortDescription("Keeps features that differ between near cases of different outcome.")
            .fullDescription("""
                    A feature gains weight where it differs between a case and its nearest neighbours of other classes, and loses where it
                    differs between neighbours of one class (ReliefF); for a number to predict, differences of the outcome take the place
                    of classes (RReliefF). Differences are divided by the range of the feature; the distance is their sum. Survival is
                    refused. In a validation the step is learned anew inside each fold, from the training cases of the fold alone.
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one.
                    </p>
                    <p>
                    <b>Reference.</b> Robnik-Sikonja and Kononenko 2003, doi:10.1023/A:1025667309714. Equal to scikit-rebate for two
                    classes.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes or no) and <i>Reason</i>."))
            .model(StepNodes.model(ReliefSelectorParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("Relief", "RReliefF", "nearest neighbours", "interaction");

    /** Called by the platform. */
    public ReliefSelectorNodeFactory() {
        super(NODE);
    }
}
