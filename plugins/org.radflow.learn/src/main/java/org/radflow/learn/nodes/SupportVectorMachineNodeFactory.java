package org.radflow.learn.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Support Vector Machine". */
public final class SupportVectorMachineNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Support Vector Machine").icon("icons/support-vector-machine.png")
            .shortDescription("Learns the widest margin between classes, linear or with an RBF kernel, with calibrated probabilities.")
            .fullDescription("""
                    Learns a support vector machine by sequential minimal optimisation: of classes by Weka's SMO (pairs of classes when
                    there are more than two), of a number by Weka's SMOreg. The outcome is one of two or more classes, or a number. Features
                    are standardised inside.
                    <p>
                    <b>Probabilities.</b> Logistic functions of the decision value, fitted to the decision values of a three-fold inner
                    cross-validation, coupled over pairs of classes.
                    </p>
                    <p>
                    <b>Missing values.</b> Count as the mean of the training cases. Case weights (node <i>Class Weights</i>) are used.
                    </p>
                    <p>
                    <b>Privacy.</b> With an RBF kernel, and of a number, the model keeps the (standardised) values of its training cases; so
                    does a file it is written to.
                    </p>
                    <p>
                    <b>Reference.</b> Platt 1998; Keerthi et al. 2001, doi:10.1162/089976601300014493; Platt 1999 (probabilities); Shevade
                    et al. 2000, doi:10.1109/72.870050.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("Weka's own description of the model, line by line."))
            .model(StepNodes.model(SupportVectorMachineParameters.class))
            .nodeType(NodeType.Learner).keywords("svm", "smo", "classifier", "regression", "kernel", "rbf", "weka");

    /** Called by the platform. */
    public SupportVectorMachineNodeFactory() {
        super(NODE);
    }
}
