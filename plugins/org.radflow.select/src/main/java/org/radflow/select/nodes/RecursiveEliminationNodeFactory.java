package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Recursive Feature Elimination". */
public final class RecursiveEliminationNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Recursive Feature Elimination").icon("icons/recursive-feature-elimination.png")
            .shortDescription("Fits a model, drops the least important features, and again, until as many are left as wanted.")
            .fullDescription("""
                    Importance is the squared weight of a linear support vector machine (squared hinge loss, cost 1; one class against the
                    others), the squared coefficient of standardised features in a ridge regression (logistic with ridge 1; linear or Cox
                    with lambda 0.1), or the decrease of impurity in a random forest. Of equally important features the last in the table
                    is dropped first. In a validation the step is learned anew inside each fold, from the training cases of the fold
                    alone.
                    <p>
                    <b>Outcome.</b> Classes: all. A number: ridge and random forest. Survival: ridge.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one.
                    </p>
                    <p>
                    <b>Reference.</b> Guyon et al. 2002, doi:10.1023/A:1012487302797; Hsieh et al. 2008, doi:10.1145/1390156.1390208.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes or no) and <i>Reason</i>."))
            .model(StepNodes.model(RecursiveEliminationParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("RFE", "SVM-RFE", "wrapper", "backward");

    /** Called by the platform. */
    public RecursiveEliminationNodeFactory() {
        super(NODE);
    }
}
