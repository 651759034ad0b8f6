package org.radflow.select.univariate;

/**
 * Of one feature.
 *
 * @param statistic of the test; infinite where groups differ without any spread, NaN where the test cannot be made
 * @param p         two-sided (or upper) p value; NaN where the test cannot be made
 */
public record TestResult(double statistic, double p) {

    static final TestResult NONE = new TestResult(Double.NaN, Double.NaN);
}
