package org.radflow.pipeline.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Missing Value Step". */
public final class MissingValueStepNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Missing Value Step").icon("icons/missing-value-step.png")
            .shortDescription("Fills missing values with what the training tells, and removes features of which too many are missing.")
            .fullDescription("""
                    Fills each missing value of a feature with the median, mean or mode of the training, or a number. The values are
                    learned from the training cases, in a validation from those of the fold alone; new cases are filled with them.
                    Features of which too much is missing in the training, or all, are removed; a warning counts them, the details name them.
                    <p>
                    <b>Missing values</b> of the outcome are never filled; columns of texts only if set.
                    </p>
                    <p>
                    No case of the training is kept in the pipeline, so that values are not filled from similar cases (nearest neighbours).
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per column: <i>Missing in Training</i>, <i>Filled With</i>, <i>Removed Because</i>."))
            .model(StepNodes.model(MissingValueStepParameters.class)).nodeType(NodeType.Manipulator)
            .keywords("impute", "imputation", "NaN", "fill", "median");

    /** Called by the platform. */
    public MissingValueStepNodeFactory() {
        super(NODE);
    }
}
