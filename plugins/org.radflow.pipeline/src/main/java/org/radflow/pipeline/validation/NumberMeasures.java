package org.radflow.pipeline.validation;

import java.util.List;

import org.radflow.pipeline.metrics.RegressionScores;

/** Scores of predicted numbers. */
final class NumberMeasures {

    static final List<Measure> ALL = List.of(
            new Measure("RMSE", false, predicted -> scores(predicted).rmse()),
            new Measure("MAE", false, predicted -> scores(predicted).mae()),
            new Measure("R2", true, predicted -> scores(predicted).r2()),
            new Measure("Concordance Correlation", true, predicted -> scores(predicted).concordance()));

    private NumberMeasures() {}

    private static RegressionScores scores(Predicted predicted) {
        Predicted.Numbers numbers = (Predicted.Numbers)predicted;
        return RegressionScores.of(numbers.predicted(), numbers.observed());
    }
}
