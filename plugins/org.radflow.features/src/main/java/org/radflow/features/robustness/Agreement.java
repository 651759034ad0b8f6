package org.radflow.features.robustness;

/**
 * A coefficient of agreement, at most 1 (perfect), with its two-sided 95 % confidence interval.
 *
 * @param value the estimate
 * @param lower lower bound
 * @param upper upper bound
 */
public record Agreement(double value, double lower, double upper) {

    static final Agreement PERFECT = new Agreement(1, 1, 1);
}
