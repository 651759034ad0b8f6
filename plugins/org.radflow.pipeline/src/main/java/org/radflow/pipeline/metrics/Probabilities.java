package org.radflow.pipeline.metrics;

/** Proper scores of predicted probabilities: the lower, the better. */
public final class Probabilities {

    /** Probabilities nearer to 0 than this count as this in the log loss. */
    static final double SMALLEST = 1e-15;

    private Probabilities() {}

    /**
     * Mean squared difference of probability and outcome (Brier 1950), from 0 to 1.
     *
     * @throws org.radflow.pipeline.DataException when a probability is not from 0 to 1
     */
    public static double brier(double[] probabilities, boolean[] positive) {
        check(probabilities, positive);
        double sum = 0;
        for (int i = 0; i < positive.length; i++) {
            double error = probabilities[i] - (positive[i] ? 1 : 0);
            sum += error * error;
        }
        return sum / positive.length;
    }

    /**
     * Mean of -ln of the probability of what happened; probabilities are kept 1e-15 from 0.
     *
     * @throws org.radflow.pipeline.DataException when a probability is not from 0 to 1
     */
    public static double logLoss(double[] probabilities, boolean[] positive) {
        check(probabilities, positive);
        double sum = 0;
        for (int i = 0; i < positive.length; i++) {
            sum -= Math.log(Math.max(SMALLEST, positive[i] ? probabilities[i] : 1 - probabilities[i]));
        }
        return sum / positive.length;
    }

    private static void check(double[] probabilities, boolean[] positive) {
        Checks.sameLength(probabilities.length, positive.length);
        Checks.probabilities(probabilities);
    }
}
