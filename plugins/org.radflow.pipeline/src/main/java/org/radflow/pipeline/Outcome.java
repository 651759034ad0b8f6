package org.radflow.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a model is to predict, and the columns that hold it. Immutable and thread-safe. */
public sealed interface Outcome {

    /** The columns that hold the outcome. */
    List<String> columns();

    /** Nothing. */
    record None() implements Outcome {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /**
     * One of some classes.
     *
     * @param positive the class whose probability is scored; empty for the last in alphabetical order
     */
    record Classes(String column, String positive) implements Outcome {

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        /** The classes that the cases have, in alphabetical order. */
        public List<String> classes(FeatureMatrix cases) {
            Column labels = cases.column(column);
            TreeSet<String> classes = new TreeSet<>();
            for (int row = 0; row < labels.size(); row++) {
                if (!labels.isMissing(row)) {
                    classes.add(labels.text(row));
                }
            }
            return new ArrayList<>(classes);
        }

        /**
         * Number of each case's class in a list of classes.
         *
         * @throws DataException when a case has no class, or one that is not in the list
         */
        public int[] indexes(FeatureMatrix cases, List<String> classes) {
            Column labels = cases.column(column);
            int[] indexes = new int[labels.size()];
            for (int row = 0; row < indexes.length; row++) {
                indexes[row] = labels.isMissing(row) ? -1 : classes.indexOf(labels.text(row));
                if (indexes[row] < 0) {
                    throw new DataException("Column '%s': found %s, expected one of %s".formatted(column,
                            labels.isMissing(row) ? "a case without a class" : "'" + labels.text(row) + "'", classes));
                }
            }
            return indexes;
        }

        /**
         * The class whose probability is scored.
         *
         * @throws DataException when the positive class is not among them
         */
        public String positive(List<String> classes) {
            if (positive.isEmpty()) {
                return classes.get(classes.size() - 1);
            }
            if (!classes.contains(positive)) {
                throw new DataException("Column '%s': found the classes %s, expected the positive class '%s' among them".formatted(column,
                        classes, positive));
            }
            return positive;
        }
    }

    /** A number. */
    record Quantity(String column) implements Outcome {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * The time to an event or to the end of observation.
     *
     * @param time  column of times, not negative
     * @param event column of 0 = censored, 1 = the event of interest, 2, 3, ... = competing events
     */
    record Survival(String time, String event) implements Outcome {

        @Override
        public List<String> columns() {
            return List.of(time, event);
        }

        /** @throws DataException when a time is missing or negative */
        public double[] times(FeatureMatrix cases) {
            double[] times = cases.numbers(time).values();
            for (double value : times) {
                if (!(value >= 0)) {
                    throw new DataException("Column '%s': found %s, expected times of 0 or more".formatted(time,
                            Double.isNaN(value) ? "a missing value" : Double.toString(value)));
                }
            }
            return times;
        }

        /** @throws DataException when an event is missing or no whole number of 0 or more */
        public int[] events(FeatureMatrix cases) {
            double[] values = cases.numbers(event).values();
            int[] events = new int[values.length];
            for (int row = 0; row < events.length; row++) {
                events[row] = (int)values[row];
                if (events[row] != values[row] || events[row] < 0) {
                    throw new DataException("Column '%s': found %s, expected 0 (censored), 1 (event), or 2, 3 ... (competing events)"
                            .formatted(event, Double.isNaN(values[row]) ? "a missing value" : Double.toString(values[row])));
                }
            }
            return events;
        }
    }
}
