package org.radflow.learn;

import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;

/**
 * Classes of the cases that a classifier is fitted to.
 *
 * @param outcome  column of the classes
 * @param classes  in alphabetical order, at least two
 * @param positive the class whose probability is scored
 * @param indexes  class of each case; not to be changed
 */
public record ClassLabels(String outcome, List<String> classes, String positive, int[] indexes) {

    /** @throws DataException when the outcome is no classes, a case has none, or all cases have the same */
    public static ClassLabels of(FeatureMatrix training, Roles roles) {
        Outcome.Classes outcome = roles.classes();
        List<String> classes = outcome.classes(training);
        int[] indexes = outcome.indexes(training, classes);
        if (classes.size() < 2) {
            throw new DataException("Column '%s': found %s in all cases to learn from, expected at least two classes".formatted(
                    outcome.column(), classes.isEmpty() ? "no class" : "the class '" + classes.get(0) + "'"));
        }
        return new ClassLabels(outcome.column(), classes, outcome.positive(classes), indexes);
    }

    /** Number of cases of each class. */
    public int[] counts() {
        int[] counts = new int[classes.size()];
        for (int index : indexes) {
            counts[index]++;
        }
        return counts;
    }
}
