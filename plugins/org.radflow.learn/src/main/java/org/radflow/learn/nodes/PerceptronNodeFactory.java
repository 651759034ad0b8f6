package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Multilayer Perceptron". */
public final class PerceptronNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Multilayer Perceptron").icon("icons/multilayer-perceptron.png")
            .shortDescription("Learns a neural network with one hidden layer.")
            .fullDescription("""
                    Learns a network with one hidden layer of sigmoid units by backpropagation, with Weka's MultilayerPerceptron. The
                    outcome is one of two or more classes, or a number. Features, and a number to predict, are scaled to -1 to 1 by the
                    range of the training cases.
                    <p>
                    <b>Missing values.</b> Count as 0, the middle of the range. Case weights (node <i>Class Weights</i>) are used.
                    </p>
                    <p>
                    <b>Reference.</b> Rumelhart, Hinton and Williams 1986, doi:10.1038/323533a0.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("Weka's own description of the model, line by line."))
            .model(StepNodes.model(PerceptronParameters.class))
            .nodeType(NodeType.Learner).keywords("neural network", "mlp", "classifier", "regression", "backpropagation", "weka");

    /** Called by the platform. */
    public PerceptronNodeFactory() {
        super(NODE);
    }
}
