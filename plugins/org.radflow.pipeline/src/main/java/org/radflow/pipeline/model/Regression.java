package org.radflow.pipeline.model;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.PredictionColumns;

/** A fitted model of a number. */
public interface Regression extends FittedStep {

    /** Column of the numbers it was fitted to. */
    String outcome();

    /** The predicted number of each case, in the unit of the outcome. */
    double[] predict(FeatureMatrix cases);

    /** Adds the predicted number. */
    @Override
    default FeatureMatrix apply(FeatureMatrix cases) {
        return cases.with(new NumericColumn(PredictionColumns.prediction(outcome()), predict(cases)));
    }
}
