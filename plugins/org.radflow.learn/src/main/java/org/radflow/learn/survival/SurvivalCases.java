package org.radflow.learn.survival;

import org.radflow.learn.LearningCases;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;

/**
 * What a survival model learns from.
 *
 * @param event column of the events
 * @param cases features and weights, none missing
 * @param events 0 = censored, 1 = event of interest, more = competing events
 */
record SurvivalCases(String event, LearningCases cases, double[] times, int[] events) {

    /** @throws DataException naming the column that cannot be used */
    static SurvivalCases of(FeatureMatrix training, Roles roles) {
        Outcome.Survival outcome = roles.survival();
        LearningCases cases = LearningCases.complete(training, roles);
        double[] times = outcome.times(training);
        int[] events = outcome.events(training);
        for (int happened : events) {
            if (happened == 1) {
                return new SurvivalCases(outcome.event(), cases, times, events);
            }
        }
        throw new DataException("Column '%s': found no event among %d cases, expected one at least".formatted(outcome.event(), events.length));
    }

    double[][] x() {
        return cases.x();
    }

    int size() {
        return times.length;
    }

    /** Number of events of interest. */
    int happened() {
        int count = 0;
        for (int kind : events) {
            count += kind == 1 ? 1 : 0;
        }
        return count;
    }
}
