package org.radflow.pipeline.nodes;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.FeatureMatrix;

/** The node "Pipeline Apply". */
public final class PipelineApplyNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Pipeline Apply").icon("icons/pipeline-apply.png")
            .shortDescription("Applies a fitted pipeline to new cases, with nothing learned from them.")
            .fullDescription("""
                    Applies all steps of a fitted pipeline, in their order, to a table: scaling with the means of the training, the features
                    selected in the training, the predictions of the model. Nothing is learned from the new cases, and the result of a
                    case does not depend on the other cases in the table.
                    <p>
                    A table that lacks a column that a step needs, or whose feature has another unit or was computed with other settings than
                    in the training, is refused; the message names the column and the step. (Unit and settings are compared where both tables
                    know them.) The outcome need not be known.
                    </p>
                    <p>
                    <b>Missing values.</b> As each step says; a <i>Missing Value</i> step fills them with what it learned in the training.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputPort("Pipeline", "A fitted pipeline.", PipelinePortObject.TYPE)
                    .addInputTable("Cases", "The cases to apply it to, with the columns of the table that the pipeline began with.")
                    .addOutputTable("Result", "The cases after all steps, with the columns that a model adds: <i>Prediction (...)</i>, "
                            + "<i>P (outcome=class)</i>, or <i>Risk (event)</i>."))
            .model(model -> model.withoutParameters().configure((in, out) -> {}).execute(PipelineApplyNodeFactory::execute))
            .nodeType(NodeType.Predictor).keywords("predict", "apply", "score", "new data", "model", "pipeline");

    /** Called by the platform. */
    public PipelineApplyNodeFactory() {
        super(NODE);
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        PipelinePortObject pipeline = in.getInPortObject(0);
        BufferedDataTable table = in.getInTable(1);
        NodeWork.run(exec, progress -> {
            FeatureMatrix cases = MatrixTables.read(table, exec);
            progress.at(0.3, "Applying " + pipeline.pipeline().fitted().size() + " steps");
            out.setOutData(0, MatrixTables.write(pipeline.pipeline().apply(cases), cases, table, exec));
            return null;
        });
    }
}
