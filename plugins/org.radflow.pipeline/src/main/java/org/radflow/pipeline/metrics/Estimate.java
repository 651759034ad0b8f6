package org.radflow.pipeline.metrics;

/**
 * A score and its confidence interval.
 *
 * @param value the score
 * @param lower lower bound, NaN when the score has no interval
 * @param upper upper bound, NaN when the score has no interval
 */
public record Estimate(double value, double lower, double upper) {

    /** A score without an interval. */
    public static Estimate of(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }

    /** A score with its normal interval, cut to a range. */
    public static Estimate normal(double value, double standardError, double level, double least, double most) {
        double half = Normal.halfWidth(level) * standardError;
        return new Estimate(value, Math.max(least, value - half), Math.min(most, value + half));
    }

    public boolean hasInterval() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }
}
