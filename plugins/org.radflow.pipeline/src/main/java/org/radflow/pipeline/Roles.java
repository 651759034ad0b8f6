package org.radflow.pipeline;

import java.util.List;
import java.util.Set;

/**
 * Which columns are what. Features are all columns of numbers that are not said to be something else: columns that steps make, such as
 * principal components, are features too, unless they are predictions or case weights.
 *
 * @param outcome what is to be predicted
 * @param patient column whose equal values belong together in every split; empty when each case is a patient of its own
 * @param centre  column of centres, to leave one out at a time; empty for none
 * @param others  columns of the first table that are no features, those of the other roles included
 */
public record Roles(Outcome outcome, String patient, String centre, Set<String> others) {

    /** Column of the weights of cases, if a step gives some; not a feature. */
    public static final String CASE_WEIGHT = "Case Weight";

    public Roles {
        others = Set.copyOf(others);
    }

    /** No outcome; everything that is a number is a feature. */
    public static Roles none() {
        return new Roles(new Outcome.None(), "", "", Set.of());
    }

    /** Names of the features in the order of the table. */
    public List<String> features(FeatureMatrix cases) {
        return cases.columns().stream().filter(column -> column instanceof NumericColumn && isFeature(column.name())).map(Column::name)
                .toList();
    }

    /** Whether a column of numbers of that name is a feature. */
    public boolean isFeature(String name) {
        return !others.contains(name) && !outcome.columns().contains(name) && !name.equals(patient) && !name.equals(centre)
                && !name.equals(CASE_WEIGHT) && !PredictionColumns.isPrediction(name);
    }

    /**
     * The classes to predict.
     *
     * @throws DataException when the outcome is something else
     */
    public Outcome.Classes classes() {
        if (outcome instanceof Outcome.Classes classes) {
            return classes;
        }
        throw wrongOutcome("classes");
    }

    /**
     * The number to predict.
     *
     * @throws DataException when the outcome is something else
     */
    public Outcome.Quantity quantity() {
        if (outcome instanceof Outcome.Quantity quantity) {
            return quantity;
        }
        throw wrongOutcome("a number");
    }

    /**
     * The survival to predict.
     *
     * @throws DataException when the outcome is something else
     */
    public Outcome.Survival survival() {
        if (outcome instanceof Outcome.Survival survival) {
            return survival;
        }
        throw wrongOutcome("times and events");
    }

    private DataException wrongOutcome(String expected) {
        String found = outcome.columns().isEmpty() ? "none" : outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)
                + " in " + outcome.columns();
        return new DataException("Outcome: found " + found + ", expected " + expected + ". The node \"Case Roles\" sets the outcome");
    }

    /**
     * Weights of the cases, 1 where no step gave any.
     *
     * @return a weight per case, in the order of the cases
     */
    public static double[] weights(FeatureMatrix cases) {
        if (cases.has(CASE_WEIGHT)) {
            return cases.numbers(CASE_WEIGHT).values();
        }
        double[] ones = new double[cases.size()];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
