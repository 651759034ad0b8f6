package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Naive Bayes". */
public final class NaiveBayesNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Naive Bayes").icon("icons/naive-bayes.png")
            .shortDescription("Learns classes from features that are taken as independent.")
            .fullDescription("""
                    Learns the density of each feature within each class, normal or a sum of kernels, and takes features as independent: the
                    probability of a class is the product. By Weka's NaiveBayes. The outcome is one of two or more classes.
                    <p>
                    <b>Missing values.</b> Left out, when learning and when applied. Case weights (node <i>Class Weights</i>) are used.
                    </p>
                    <p>
                    <b>Reference.</b> John and Langley 1995, Estimating continuous distributions in Bayesian classifiers. With kernels the
                    model keeps values of its training cases.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("Weka's own description of the model, line by line."))
            .model(StepNodes.model(NaiveBayesParameters.class))
            .nodeType(NodeType.Learner).keywords("classifier", "bayes", "weka");

    /** Called by the platform. */
    public NaiveBayesNodeFactory() {
        super(NODE);
    }
}
