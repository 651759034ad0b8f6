package org.radflow.pipeline;

import java.util.OptionalDouble;

/** Names of the columns that models add. */
public final class PredictionColumns {

    private static final String PREDICTION = "Prediction (";
    private static final String PROBABILITY = "P (";
    private static final String RISK = "Risk (";
    private static final String RISK_GROUP = "Risk Group (";
    private static final String SURVIVAL = "S (";

    private PredictionColumns() {}

    /** Predicted class or number. */
    public static String prediction(String outcome) {
        return PREDICTION + outcome + ")";
    }

    /** Predicted probability of a class. */
    public static String probability(String outcome, String label) {
        return PROBABILITY + outcome + "=" + label + ")";
    }

    /** Predicted risk of the event: the higher, the earlier. */
    public static String risk(String event) {
        return RISK + event + ")";
    }

    /** Group of similar predicted risk. */
    public static String riskGroup(String event) {
        return RISK_GROUP + event + ")";
    }

    /** Predicted probability of no event until a time, in the unit of the time column. */
    public static String survival(String event, double time) {
        return SURVIVAL + event + ", " + (time == (long)time ? Long.toString((long)time) : Double.toString(time)) + ")";
    }

    /** The time of a column of {@link #survival}; empty when it is another column. */
    public static OptionalDouble survivalTime(String event, String column) {
        String prefix = SURVIVAL + event + ", ";
        if (!column.startsWith(prefix) || !column.endsWith(")")) {
            return OptionalDouble.empty();
        }
        try {
            double time = Double.parseDouble(column.substring(prefix.length(), column.length() - 1));
            return column.equals(survival(event, time)) ? OptionalDouble.of(time) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Whether a column of that name was added by a model. */
    public static boolean isPrediction(String name) {
        return name.endsWith(")") && (name.startsWith(PREDICTION) || name.startsWith(PROBABILITY) || name.startsWith(RISK)
                || name.startsWith(RISK_GROUP) || name.startsWith(SURVIVAL));
    }
}
