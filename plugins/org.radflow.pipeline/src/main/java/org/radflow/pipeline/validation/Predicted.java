package org.radflow.pipeline.validation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.PredictionColumns;
import org.radflow.pipeline.Roles;

/** Predictions of cases beside what happened to them. Arrays are not to be changed. */
public sealed interface Predicted {

    /** Number of cases. */
    int size();

    /** The given cases; one can stand there more than once. */
    Predicted rows(int[] rows);

    /** These predictions beside the outcomes of others, of as many cases. */
    Predicted withOutcomesOf(Predicted others);

    /** Class, or event, of each case, to draw resamples that have as many of each. */
    int[] strata();

    /**
     * Of two classes.
     *
     * @param probabilities of the positive class
     */
    record TwoClasses(double[] probabilities, boolean[] positive) implements Predicted {

        @Override
        public int size() {
            return positive.length;
        }

        @Override
        public TwoClasses rows(int[] rows) {
            boolean[] chosen = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                chosen[i] = positive[rows[i]];
            }
            return new TwoClasses(choose(probabilities, rows), chosen);
        }

        @Override
        public TwoClasses withOutcomesOf(Predicted others) {
            return new TwoClasses(probabilities, ((TwoClasses)others).positive());
        }

        @Override
        public int[] strata() {
            return IntStream.range(0, positive.length).map(i -> positive[i] ? 1 : 0).toArray();
        }
    }

    /**
     * Of more classes.
     *
     * @param probabilities [case][class]
     * @param truth         class of each case
     * @param classes       names of the classes
     */
    record ManyClasses(double[][] probabilities, int[] truth, List<String> classes) implements Predicted {

        @Override
        public int size() {
            return truth.length;
        }

        @Override
        public ManyClasses rows(int[] rows) {
            return new ManyClasses(IntStream.of(rows).mapToObj(row -> probabilities[row]).toArray(double[][]::new),
                    IntStream.of(rows).map(row -> truth[row]).toArray(), classes);
        }

        @Override
        public ManyClasses withOutcomesOf(Predicted others) {
            return new ManyClasses(probabilities, ((ManyClasses)others).truth(), classes);
        }

        @Override
        public int[] strata() {
            return truth;
        }

        /** The most probable class of each case, the first of equals. */
        int[] mostProbable() {
            return Arrays.stream(probabilities).mapToInt(row -> {
                int best = 0;
                for (int c = 1; c < row.length; c++) {
                    best = row[c] > row[best] ? c : best;
                }
                return best;
            }).toArray();
        }
    }

    /** Of a number. */
    record Numbers(double[] predicted, double[] observed) implements Predicted {

        @Override
        public int size() {
            return observed.length;
        }

        @Override
        public Numbers rows(int[] rows) {
            return new Numbers(choose(predicted, rows), choose(observed, rows));
        }

        @Override
        public Numbers withOutcomesOf(Predicted others) {
            return new Numbers(predicted, ((Numbers)others).observed());
        }

        @Override
        public int[] strata() {
            return new int[observed.length];
        }
    }

    /**
     * Of a time to an event.
     *
     * @param risk     the higher, the earlier
     * @param times    of event or end of observation
     * @param events   0 = censored, 1 = event, more = competing events
     * @param at       times until which survival is predicted, ascending; none when the model told none
     * @param survival [case][time], predicted probability of no event
     */
    record Risks(double[] risk, double[] times, int[] events, double[] at, double[][] survival) implements Predicted {

        @Override
        public int size() {
            return times.length;
        }

        @Override
        public Risks rows(int[] rows) {
            return new Risks(choose(risk, rows), choose(times, rows), IntStream.of(rows).map(row -> events[row]).toArray(), at,
                    IntStream.of(rows).mapToObj(row -> survival[row]).toArray(double[][]::new));
        }

        @Override
        public Risks withOutcomesOf(Predicted others) {
            return new Risks(risk, ((Risks)others).times(), ((Risks)others).events(), at, survival);
        }

        @Override
        public int[] strata() {
            return events;
        }
    }

    /**
     * Reads a table that has the columns of the outcome and those that a model added. A class without a column has the probability 0 as long as
     * another class has one.
     *
     * @param classes the classes of all cases, which these cases need not all have; empty when the outcome is no class
     * @throws DataException when a column or a prediction is missing
     */
    static Predicted of(FeatureMatrix table, Roles roles, List<String> classes) {
        if (roles.outcome() instanceof Outcome.Classes outcome) {
            return ofClasses(table, outcome, classes);
        }
        if (roles.outcome() instanceof Outcome.Survival outcome) {
            return risks(table, outcome);
        }
        String number = roles.quantity().column();
        return new Numbers(complete(table, PredictionColumns.prediction(number)), complete(table, number));
    }

    private static Risks risks(FeatureMatrix table, Outcome.Survival outcome) {
        double[] at = table.columns().stream().map(column -> PredictionColumns.survivalTime(outcome.event(), column.name()))
                .filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).sorted().toArray();
        double[][] columns = Arrays.stream(at).mapToObj(time -> complete(table, PredictionColumns.survival(outcome.event(), time)))
                .toArray(double[][]::new);
        return new Risks(complete(table, PredictionColumns.risk(outcome.event())), outcome.times(table), outcome.events(table), at,
                transposed(columns, table.size()));
    }

    private static double[][] transposed(double[][] columns, int rows) {
        return IntStream.range(0, rows).mapToObj(i -> Arrays.stream(columns).mapToDouble(column -> column[i]).toArray()).toArray(double[][]::new);
    }

    /** The classes of a table: those that cases have, and those that have a column of probabilities. Empty when the outcome is no class. */
    static List<String> classes(FeatureMatrix table, Roles roles) {
        if (!(roles.outcome() instanceof Outcome.Classes outcome)) {
            return List.of();
        }
        TreeSet<String> classes = new TreeSet<>(outcome.classes(table));
        String prefix = PredictionColumns.probability(outcome.column(), "");
        prefix = prefix.substring(0, prefix.length() - 1);
        for (var column : table.columns()) {
            if (column.name().startsWith(prefix) && column.name().endsWith(")")) {
                classes.add(column.name().substring(prefix.length(), column.name().length() - 1));
            }
        }
        return List.copyOf(classes);
    }

    private static Predicted ofClasses(FeatureMatrix table, Outcome.Classes outcome, List<String> classes) {
        if (classes.size() < 2) {
            throw new DataException("Column '%s': found the classes %s, expected two or more".formatted(outcome.column(), classes));
        }
        int[] truth = outcome.indexes(table, classes);
        double[][] columns = classes.stream().map(label -> probabilities(table, outcome, classes, label)).toArray(double[][]::new);
        if (classes.size() == 2) {
            int positive = classes.indexOf(outcome.positive(classes));
            boolean[] isPositive = new boolean[truth.length];
            for (int i = 0; i < truth.length; i++) {
                isPositive[i] = truth[i] == positive;
            }
            return new TwoClasses(columns[positive], isPositive);
        }
        return new ManyClasses(transposed(columns, truth.length), truth, classes);
    }

    private static double[] probabilities(FeatureMatrix table, Outcome.Classes outcome, List<String> classes, String label) {
        String name = PredictionColumns.probability(outcome.column(), label);
        boolean others = classes.stream().anyMatch(other -> table.has(PredictionColumns.probability(outcome.column(), other)));
        if (!table.has(name) && others) {
            return new double[table.size()];
        }
        double[] values = complete(table, name);
        for (double value : values) {
            if (value < 0 || value > 1) {
                throw new DataException("Column '%s': found %s, expected probabilities from 0 to 1".formatted(name, value));
            }
        }
        return values;
    }

    private static double[] complete(FeatureMatrix table, String name) {
        double[] values = table.numbers(name).values();
        long missing = Arrays.stream(values).filter(Double::isNaN).count();
        if (missing > 0) {
            throw new DataException("Column '%s': found %d of %d values missing, expected one for each case".formatted(name, missing,
                    values.length));
        }
        return values;
    }

    private static double[] choose(double[] values, int[] rows) {
        double[] chosen = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = values[rows[i]];
        }
        return chosen;
    }
}
