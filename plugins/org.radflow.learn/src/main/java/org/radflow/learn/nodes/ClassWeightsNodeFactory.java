package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Class Weights". */
public final class ClassWeightsNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Class Weights").icon("icons/class-weights.png")
            .shortDescription("Weights training cases by class, so that rare classes count.")
            .fullDescription("""
                    Adds the column <i>Case Weight</i> to the training cases for the models that follow; weights that were there are
                    multiplied. Balanced weights make classes count alike: cases / (classes x cases of the class). Cases that the pipeline
                    is applied to are left alone.
                    <p>
                    <b>Missing values.</b> A case without a class is refused.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per class with its weight."))
            .model(StepNodes.model(ClassWeightsParameters.class))
            .nodeType(NodeType.Manipulator).keywords("imbalance", "balanced", "weights", "cost-sensitive");

    /** Called by the platform. */
    public ClassWeightsNodeFactory() {
        super(NODE);
    }
}
