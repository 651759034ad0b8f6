package org.radflow.pipeline.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.PredictionColumns;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Step;

/**
 * Validation in which every step of the pipeline is learned anew inside each fold, from the training cases of that fold alone, settings that are
 * searched included. A fold that fails is reported with the reason. The same bits for any number of threads.
 *
 * @param plan   how cases are divided
 * @param search settings that are chosen inside each fold by an inner validation; null for none
 */
public record CrossValidation(SplitPlan plan, Search search) {

    /**
     * Validates.
     *
     * @param cases    the raw table: as it was before the first step of the pipeline
     * @param pipeline a model is its last step
     * @throws DataException when cases have one name, cannot be divided, or all folds fail
     */
    public CrossValidationResult run(FeatureMatrix cases, Pipeline pipeline, Progress progress) {
        if (new HashSet<>(cases.cases()).size() < cases.size()) {
            throw new DataException("Case names: found %d different ones for %d cases, expected each case once".formatted(
                    new HashSet<>(cases.cases()).size(), cases.size()));
        }
        if (pipeline.steps().isEmpty()) {
            throw new DataException("Pipeline: found no step, expected a model at least");
        }
        List<Split> splits = plan.splits(cases, pipeline.roles());
        List<FoldResult> folds = Parallel.map(splits.size(), progress, "Validating", fold -> fold(cases, pipeline, splits.get(fold), progress));
        if (folds.stream().allMatch(FoldResult::hasFailed)) {
            throw new DataException("All %d folds failed. %s: %s".formatted(folds.size(), folds.get(0).split().name(), folds.get(0).failure()));
        }
        return new CrossValidationResult(cases, pipeline.roles(), folds);
    }

    private FoldResult fold(FeatureMatrix cases, Pipeline pipeline, Split split, Progress progress) {
        FeatureMatrix training = cases.rows(split.training());
        FeatureMatrix test = cases.rows(split.test());
        Progress inside = (fraction, message) -> progress.check();
        List<Trial> trials = List.of();
        try {
            Pipeline chosen = pipeline;
            if (search != null) {
                trials = search.trials(training, pipeline, inside);
                chosen = search.best(trials, measure(cases, pipeline)).pipeline();
            }
            return fitted(chosen, training, test, split, trials, inside);
        } catch (DataException e) {
            return FoldResult.failed(split, trials, e.getMessage());
        }
    }

    /** Direction of the searched measure: it does not depend on the cases. */
    private Measure measure(FeatureMatrix cases, Pipeline pipeline) {
        return Measure.of(cases, pipeline.roles(), search.measure());
    }

    private static FoldResult fitted(Pipeline pipeline, FeatureMatrix training, FeatureMatrix test, Split split, List<Trial> trials,
            Progress progress) {
        List<FoldResult.Choice> choices = new ArrayList<>();
        FeatureMatrix learnFrom = training;
        FeatureMatrix predicted = test;
        List<String> features = List.of();
        for (int s = 0; s < pipeline.steps().size(); s++) {
            Step step = pipeline.steps().get(s);
            int before = pipeline.roles().features(predicted).size();
            try {
                Fit fit = step.fit(learnFrom, pipeline.roles(), progress);
                predicted = fit.step().apply(predicted);
                learnFrom = fit.training();
                features = fit.step().inputs();
            } catch (DataException e) {
                throw new DataException("Step %d, %s: %s".formatted(s + 1, step.title(), e.getMessage()), e);
            }
            choices.add(new FoldResult.Choice(step.title(), before, pipeline.roles().features(predicted).size()));
        }
        List<String> others = predicted.columns().stream().map(column -> column.name()).filter(name -> !PredictionColumns.isPrediction(name))
                .toList();
        FeatureMatrix predictions = predicted.without(others);
        if (predictions.columns().isEmpty()) {
            throw new DataException("Pipeline: found no prediction after the last step, expected a model as the last step");
        }
        return new FoldResult(split, predictions, choices, features, trials, "");
    }
}
