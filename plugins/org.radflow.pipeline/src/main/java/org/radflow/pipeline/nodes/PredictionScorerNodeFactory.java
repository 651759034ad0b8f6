package org.radflow.pipeline.nodes;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;

/** The node "Prediction Scorer". */
public final class PredictionScorerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Prediction Scorer").icon("icons/prediction-scorer.png")
            .shortDescription("Scores a table of predictions, with confidence intervals.")
            .fullDescription("""
                    Compares the columns that a model added (<i>P (outcome=class)</i>, <i>Prediction (...)</i>, <i>Risk (event)</i>) with the outcome.
                    Scores and intervals are those of <i>Pipeline Cross-Validation</i>: AUC (DeLong), average precision, accuracy, sensitivity,
                    specificity, predictive values, balanced accuracy, F1, MCC, Brier score, log loss, calibration slope and intercepts; for several
                    classes, numbers and survival theirs. Of repeated predictions (column <i>Repeat</i>) score and bounds are means over the repeats.
                    Where patients have more than one case, patients are resampled.
                    <p>
                    Predictions of cases that the model learned from score too well: nothing in a table of predictions shows where they come from.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing outcome or prediction is an error that names the column and counts the cases. A score that has no
                    value, such as an AUC of one class, is missing with the reason.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Predictions", "A row per case, with the outcome and the columns of a model.")
                    .addInputPort("Pipeline", "Says which columns are outcome and patient.", PipelinePortObject.TYPE)
                    .addOutputTable("Scores",
                            "A row per score: <i>Score</i>, <i>Value</i>, <i>Lower</i>, <i>Upper</i>, <i>Interval</i>, <i>Problem</i>."))
            .model(model -> model.parametersClass(PredictionScorerParameters.class).configure(PredictionScorerNodeFactory::configure)
                    .execute(PredictionScorerNodeFactory::execute))
            .nodeType(NodeType.Other).keywords("AUC", "ROC", "Brier", "calibration", "accuracy", "confidence interval", "evaluation");

    /** Called by the platform. */
    public PredictionScorerNodeFactory() {
        super(NODE);
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        in.<PredictionScorerParameters> getParameters().validate();
        RawTable.configure(in.getInTableSpec(0), in.getInPortSpec(1));
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        PredictionScorerParameters parameters = in.getParameters();
        BufferedDataTable table = in.getInTable(0);
        FittedPipeline pipeline = in.<PipelinePortObject> getInPortObject(1).pipeline();
        NodeWork.run(exec, progress -> {
            FeatureMatrix cases = MatrixTables.read(table, exec);
            progress.at(0.2, "Scoring");
            out.setOutData(0, MatrixTables.write(ValidationTables.scores(parameters.m_scores.scores().of(cases, pipeline.roles())), exec));
            return null;
        });
    }
}
