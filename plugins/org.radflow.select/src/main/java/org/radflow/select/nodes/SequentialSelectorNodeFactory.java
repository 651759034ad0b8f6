package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Sequential Selector". */
public final class SequentialSelectorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Sequential Selector").icon("icons/sequential-selector.png")
            .shortDescription("Adds or drops features one by one, by the cross-validated score of a linear model.")
            .fullDescription("""
                    Forward: adds the feature with which a linear model scores best, as long as the score rises. Backward: drops the
                    feature without which it does. The score comes from a cross-validation inside the cases learned from, predictions of
                    all folds together: mean area under the ROC curve of each class against the others (logistic regression, ridge 1), the
                    part of the variance explained (linear regression), or Harrell's C (Cox, ridge, lambda 0.01). In a validation the step
                    is learned anew inside each fold, from the training cases of the fold alone.
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one.
                    </p>
                    <p>
                    <b>Reference.</b> Pudil, Novovicova and Kittler 1994, doi:10.1016/0167-8655(94)90127-9 (without floating).
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes or no) and <i>Reason</i>."))
            .model(StepNodes.model(SequentialSelectorParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("forward", "backward", "stepwise", "wrapper");

    /** Called by the platform. */
    public SequentialSelectorNodeFactory() {
        super(NODE);
    }
}
