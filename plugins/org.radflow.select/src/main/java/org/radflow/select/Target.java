package org.radflow.select;

import java.util.stream.IntStream;

import org.radflow.learn.ClassLabels;
import org.radflow.learn.Quantities;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;

/** The outcome of cases as numbers. Immutable and thread-safe. */
public sealed interface Target {

    /**
     * Some of the cases.
     *
     * @param rows numbers of cases, in any order
     */
    Target rows(int[] rows);

    /** What it is, for messages. */
    String description();

    /**
     * @param labels   class of each case, from 0
     * @param count    number of classes
     * @param positive the class whose probability is scored
     */
    record Classes(int[] labels, int count, int positive) implements Target {

        @Override
        public Classes rows(int[] rows) {
            return new Classes(IntStream.of(rows).map(row -> labels[row]).toArray(), count, positive);
        }

        @Override
        public String description() {
            return count + " classes";
        }
    }

    /** @param values of each case */
    record Quantity(double[] values) implements Target {

        @Override
        public Quantity rows(int[] rows) {
            return new Quantity(IntStream.of(rows).mapToDouble(row -> values[row]).toArray());
        }

        @Override
        public String description() {
            return "a number";
        }
    }

    /**
     * @param times  of each case, to the event or to the end of observation
     * @param events whether the event of interest happened then; competing events end the observation
     */
    record Survival(double[] times, boolean[] events) implements Target {

        @Override
        public Survival rows(int[] rows) {
            boolean[] chosen = new boolean[rows.length];
            for (int r = 0; r < rows.length; r++) {
                chosen[r] = events[rows[r]];
            }
            return new Survival(IntStream.of(rows).mapToDouble(row -> times[row]).toArray(), chosen);
        }

        @Override
        public String description() {
            return "survival";
        }
    }

    /** @throws DataException when there is no outcome, it is missing in a case, or it does not differ between the cases */
    static Target of(FeatureMatrix cases, Roles roles) {
        Outcome outcome = roles.outcome();
        if (outcome instanceof Outcome.Quantity) {
            return new Quantity(Quantities.of(cases, roles).values());
        }
        if (outcome instanceof Outcome.Survival survival) {
            return survival(survival, cases);
        }
        ClassLabels labels = ClassLabels.of(cases, roles);
        return new Classes(labels.indexes(), labels.classes().size(), labels.classes().indexOf(labels.positive()));
    }

    private static Survival survival(Outcome.Survival survival, FeatureMatrix cases) {
        int[] kinds = survival.events(cases);
        boolean[] events = new boolean[kinds.length];
        boolean any = false;
        for (int row = 0; row < events.length; row++) {
            events[row] = kinds[row] == 1;
            any |= events[row];
        }
        if (!any) {
            throw new DataException("Column '%s': found no event (1) in any of %d cases to learn from, expected some".formatted(
                    survival.event(), events.length));
        }
        return new Survival(survival.times(cases), events);
    }

    /**
     * Refuses this outcome.
     *
     * @param method   the method that cannot use it
     * @param expected the kinds of outcome that it can use
     */
    default DataException refused(String method, String expected) {
        return new DataException("Outcome: found %s, expected %s for %s".formatted(description(), expected, method));
    }
}
