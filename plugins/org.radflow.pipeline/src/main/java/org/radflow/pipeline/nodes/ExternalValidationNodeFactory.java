package org.radflow.pipeline.nodes;

import java.util.ArrayList;
import java.util.List;

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
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.DataHash;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.validation.ExternalValidation;
import org.radflow.pipeline.validation.Score;
import org.radflow.pipeline.validation.Scores;

/** The node "External Validation". */
public final class ExternalValidationNodeFactory extends DefaultNodeFactory {

    private static final String DEVELOPMENT = "Development";

    private static final DefaultNode NODE = DefaultNode.create().name("External Validation").icon("icons/external-validation.png")
            .shortDescription("Applies a fitted pipeline to cases from elsewhere, scores it, and tells how the cases differ.")
            .fullDescription("""
                    Applies the fitted pipeline to other cases, with nothing learned from them, and scores the predictions as <i>Pipeline
                    Cross-Validation</i> does. A table that lacks a column that a step needs, or has another unit or other settings of a feature,
                    is refused. The table that the pipeline was fitted to is refused too.
                    <p>
                    <b>Recalibration.</b> For two classes the Brier score and the log loss are also told as they would be after a logistic
                    recalibration by the calibration intercept and slope of these very cases (<i>if recalibrated here</i>): how much of the error is
                    a matter of calibration. The predictions are not changed.
                    </p>
                    <p>
                    <b>Case mix.</b> With the development table at the optional port, each feature that the pipeline began with is compared:
                    mean, standard deviation and the standardised difference (difference of means in pooled standard deviations; above 0.2 is
                    worth a look).
                    </p>
                    <p>
                    <b>Missing values.</b> A missing outcome is an error. Features may be missing where the pipeline's steps allow it.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(ports -> ports
                    .addInputPortGroup("Pipeline", group -> group.name("Pipeline").description("The fitted pipeline, a model being its last step.")
                            .fixed(PipelinePortObject.TYPE))
                    .addInputPortGroup("Cases", group -> group.name("Cases").description("Cases from elsewhere, with the columns of the table that "
                            + "the pipeline began with and the outcome.").fixed(BufferedDataTable.TYPE))
                    .addInputPortGroup(DEVELOPMENT, group -> group.name("Development cases")
                            .description("The table that the pipeline began with, to compare the case mix.").optional()
                            .supportedTypes(BufferedDataTable.TYPE))
                    .addOutputPortGroup("Predictions", group -> group.name("Predictions")
                            .description("The cases after all steps, with the columns of "
                            + "the model.").fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("Scores", group -> group.name("Scores")
                            .description("A row per score: <i>Score</i>, <i>Value</i>, <i>Lower</i>, "
                            + "<i>Upper</i>, <i>Interval</i>, <i>Problem</i>.").fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("Case mix", group -> group.name("Case mix")
                            .description("A row per feature: cases, mean and standard deviation of "
                            + "development and validation, standardised difference. Empty without the development table.")
                            .fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(PredictionScorerParameters.class).configure(ExternalValidationNodeFactory::configure)
                    .execute(ExternalValidationNodeFactory::execute))
            .nodeType(NodeType.Predictor).keywords("test", "generalisation", "case mix", "recalibration", "transportability", "AUC");

    /** Called by the platform. */
    public ExternalValidationNodeFactory() {
        super(NODE);
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        in.<PredictionScorerParameters> getParameters().validate();
        RawTable.configure(in.getInTableSpec(1), in.getInPortSpec(0));
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        Scores how = scores(in.getParameters());
        FittedPipeline pipeline = in.<PipelinePortObject> getInPortObject(0).pipeline();
        BufferedDataTable table = in.getInTable(1);
        int development = StepNodes.port(in.getPortsConfiguration(), DEVELOPMENT);
        NodeWork.run(exec, progress -> {
            FeatureMatrix cases = MatrixTables.read(table, exec);
            if (DataHash.of(cases).equals(pipeline.training().sha256())) {
                throw new DataException("Cases: found the table that the pipeline was fitted to, expected other cases");
            }
            progress.at(0.3, "Applying " + pipeline.fitted().size() + " steps");
            FeatureMatrix predicted = pipeline.apply(cases);
            out.setOutData(0, MatrixTables.write(predicted, cases, table, exec));
            progress.at(0.5, "Scoring");
            List<Score> scores = new ArrayList<>(how.of(predicted, pipeline.roles()));
            try {
                scores.addAll(ExternalValidation.recalibrated(predicted, pipeline.roles(), how));
            } catch (DataException e) {
                scores.add(ValidationTables.plain("Brier Score (if recalibrated here)", Double.NaN, e.getMessage()));
            }
            out.setOutData(1, MatrixTables.write(ValidationTables.scores(scores), exec));
            List<ExternalValidation.CaseMix> mix = development < 0 ? List.of()
                    : ExternalValidation.caseMix(MatrixTables.read(in.getInTable(development), exec), cases, pipeline);
            out.setOutData(2, MatrixTables.write(ValidationTables.caseMix(mix), exec));
            return null;
        });
    }

    private static Scores scores(PredictionScorerParameters parameters) throws KNIMEException {
        try {
            return parameters.m_scores.scores();
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }
}
