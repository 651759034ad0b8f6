package org.radflow.pipeline.nodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.validation.Bootstrap632;
import org.radflow.pipeline.validation.CrossValidation;
import org.radflow.pipeline.validation.CrossValidationResult;
import org.radflow.pipeline.validation.FoldResult;
import org.radflow.pipeline.validation.Measure;
import org.radflow.pipeline.validation.Score;
import org.radflow.pipeline.validation.SplitPlan;

/** Validates a pipeline and tells of it in tables. */
final class PipelineCrossValidation {

    private PipelineCrossValidation() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        in.<PipelineCrossValidationParameters> getParameters().validate();
        RawTable.configure(in.getInTableSpec(0), in.getInPortSpec(1));
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        PipelineCrossValidationParameters parameters = in.getParameters();
        BufferedDataTable table = in.getInTable(0);
        FittedPipeline pipeline = in.<PipelinePortObject> getInPortObject(1).pipeline();
        NodeWork.run(exec, progress -> {
            FeatureMatrix cases = MatrixTables.read(table, exec);
            String warning = RawTable.check(cases, pipeline, parameters.m_otherTable);
            String measure = Measure.of(cases, pipeline.roles(), parameters.m_search.m_score.strip()).name();
            CrossValidation validation = new CrossValidation(parameters.m_split.plan(), parameters.m_search.search(InstalledSteps.kinds()));
            CrossValidationResult result = validation.run(cases, pipeline.specification(), progress.part(0, 0.9));
            out.setOutData(0, MatrixTables.write(result.predictions(), exec));
            out.setOutData(1, MatrixTables.write(ValidationTables.scores(scores(result, validation, pipeline, parameters, measure,
                    progress.part(0.9, 1))), exec));
            out.setOutData(2, MatrixTables.write(ValidationTables.folds(result, measure), exec));
            out.setOutData(3, MatrixTables.write(ValidationTables.features(result), exec));
            warn(out, result, warning);
            return null;
        });
    }

    private static List<Score> scores(CrossValidationResult result, CrossValidation validation, FittedPipeline pipeline,
            PipelineCrossValidationParameters parameters, String measure, Progress progress) throws InvalidSettingsException {
        List<Score> scores = new ArrayList<>(result.scores(parameters.m_scores.scores()));
        scores.add(ValidationTables.plain(measure + " (mean of folds)", result.meanOfFolds(measure), ""));
        if (validation.plan() instanceof SplitPlan.Bootstrap bootstrap && validation.search() == null) {
            scores.add(point632(result, pipeline, measure, bootstrap.seed(), progress));
        }
        return scores;
    }

    private static Score point632(CrossValidationResult result, FittedPipeline pipeline, String measure, long seed, Progress progress) {
        String name = measure + " (.632+)";
        try {
            return ValidationTables.plain(name, Bootstrap632.of(result, pipeline.specification(), measure, seed, progress).value(), "");
        } catch (DataException e) {
            return ValidationTables.plain(name, Double.NaN, e.getMessage());
        }
    }

    private static void warn(ExecuteOutput out, CrossValidationResult result, String warning) {
        List<FoldResult> failed = result.folds().stream().filter(FoldResult::hasFailed).toList();
        String failures = failed.isEmpty() ? "" : "%d of %d folds failed. %s: %s".formatted(failed.size(), result.folds().size(),
                failed.get(0).split().name(), failed.get(0).failure());
        String all = (warning + " " + failures).strip();
        if (!all.isEmpty()) {
            out.setWarningMessage(all);
        }
    }
}
