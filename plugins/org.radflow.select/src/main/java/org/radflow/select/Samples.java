package org.radflow.select;

import java.util.List;

import org.radflow.learn.LearningCases;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Roles;

/**
 * Features of the cases that a step learns from. Immutable and thread-safe.
 *
 * @param cases    all columns
 * @param roles    which columns are what
 * @param features names of the features in the order of the table
 * @param x        [feature][case], NaN where missing; not to be changed
 */
public record Samples(FeatureMatrix cases, Roles roles, List<String> features, double[][] x) {

    /**
     * For methods that need every value.
     *
     * @throws DataException when there is no feature, or a value is missing; it names the column
     */
    public static Samples complete(FeatureMatrix cases, Roles roles) {
        LearningCases complete = LearningCases.complete(cases, roles);
        return new Samples(cases, roles, complete.features(), complete.x());
    }

    /**
     * For methods that can do without some values.
     *
     * @throws DataException when there is no feature
     */
    public static Samples withMissing(FeatureMatrix cases, Roles roles) {
        List<String> features = roles.features(cases);
        if (features.isEmpty()) {
            throw new DataException("Features: found no column of numbers that is a feature, expected at least one");
        }
        return new Samples(cases, roles, features, cases.numbers(features));
    }

    /** Number of cases. */
    public int size() {
        return cases.size();
    }

    /**
     * The outcome.
     *
     * @throws DataException when there is none, or it does not differ between the cases
     */
    public Target target() {
        return Target.of(cases, roles);
    }

    /** The given cases in that order; a case can stand there more than once. */
    public Samples rows(int[] rows) {
        FeatureMatrix chosen = cases.rows(rows);
        return new Samples(chosen, roles, features, chosen.numbers(features));
    }

    /** Numbers of the features that are not the same in all cases. */
    public int[] varying() {
        return java.util.stream.IntStream.range(0, x.length).filter(f -> {
            for (double value : x[f]) {
                if (value != x[f][0]) {
                    return true;
                }
            }
            return false;
        }).toArray();
    }
}
