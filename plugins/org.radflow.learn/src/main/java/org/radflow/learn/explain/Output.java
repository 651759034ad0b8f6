package org.radflow.learn.explain;

import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.model.Regression;
import org.radflow.pipeline.model.SurvivalModel;

/** One number that a model says of each case: what is explained. Thread-safe. */
@FunctionalInterface
public interface Output {

    /** The number of each case, the cases being independent of each other. */
    double[] of(FeatureMatrix cases);

    /**
     * Probability of a class, predicted number, or risk.
     *
     * @param positive class of a classifier; empty for its last
     * @throws DataException when the step is no model, or has no such class
     */
    static Output of(FittedStep model, String positive) {
        if (model instanceof Classifier classifier) {
            int index = index(classifier.classes(), positive);
            return cases -> {
                double[][] probabilities = classifier.probabilities(cases);
                double[] values = new double[probabilities.length];
                for (int row = 0; row < values.length; row++) {
                    values[row] = probabilities[row][index];
                }
                return values;
            };
        }
        if (model instanceof Regression regression) {
            return regression::predict;
        }
        if (model instanceof SurvivalModel survival) {
            return survival::risk;
        }
        throw new DataException("Pipeline: found " + (model == null ? "no step" : "a last step that is no model")
                + ", expected a classifier, a regression or a survival model as the last step");
    }

    /** Number of a class; the last for an empty name. */
    static int index(List<String> classes, String positive) {
        int index = positive.isEmpty() ? classes.size() - 1 : classes.indexOf(positive);
        if (index < 0) {
            throw new DataException("Positive class: found '" + positive + "', expected one of " + classes);
        }
        return index;
    }
}
