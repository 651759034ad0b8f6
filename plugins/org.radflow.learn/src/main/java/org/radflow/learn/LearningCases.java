package org.radflow.learn;

import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Roles;

/**
 * Features and weights of the cases that a model is fitted to.
 *
 * @param features names of the features
 * @param x        [feature][case]; not to be changed
 * @param weights  a positive weight per case; not to be changed
 */
public record LearningCases(List<String> features, double[][] x, double[] weights) {

    /**
     * Cases for a model that needs every value.
     *
     * @throws DataException when there is no feature, a value is missing, or a weight is not positive
     */
    public static LearningCases complete(FeatureMatrix training, Roles roles) {
        LearningCases cases = withMissing(training, roles);
        for (String feature : cases.features) {
            requireComplete(training.numbers(feature));
        }
        return cases;
    }

    /**
     * Cases for a model that can do without some values.
     *
     * @throws DataException when there is no feature, a feature has no value at all, or a weight is not positive
     */
    public static LearningCases withMissing(FeatureMatrix training, Roles roles) {
        List<String> features = roles.features(training);
        if (features.isEmpty()) {
            throw new DataException("Features: found no column of numbers that is a feature, expected at least one");
        }
        for (String feature : features) {
            requireSome(training.numbers(feature));
        }
        double[] weights = Roles.weights(training);
        for (double weight : weights) {
            if (!(weight > 0)) {
                throw new DataException("Column '%s': found %s, expected weights above 0".formatted(Roles.CASE_WEIGHT,
                        Double.isNaN(weight) ? "a missing value" : Double.toString(weight)));
            }
        }
        return new LearningCases(features, training.numbers(features), weights);
    }

    /**
     * Values of features, none of them missing: what a fitted model applies itself to.
     *
     * @return [feature][case]
     * @throws DataException when a value is missing
     */
    public static double[][] complete(FeatureMatrix cases, List<String> features) {
        for (String feature : features) {
            requireComplete(cases.numbers(feature));
        }
        return cases.numbers(features);
    }

    public int size() {
        return weights.length;
    }

    private static void requireSome(NumericColumn column) {
        if (missing(column) == column.size()) {
            throw new DataException("Column '" + column.name() + "': found no value in any case, expected some. "
                    + "Leave it out, or filter features by missing values before");
        }
    }

    private static void requireComplete(NumericColumn column) {
        if (column.hasMissing()) {
            throw new DataException("Column '%s': found missing values in %d of %d cases, expected none. ".formatted(column.name(),
                    missing(column), column.size()) + "The node \"Missing Value Step\" before this one fills them");
        }
    }

    private static int missing(NumericColumn column) {
        int count = 0;
        for (int row = 0; row < column.size(); row++) {
            count += column.isMissing(row) ? 1 : 0;
        }
        return count;
    }
}
