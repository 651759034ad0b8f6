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

    public boolean hasInterval() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }
}
