package org.radflow.pipeline.validation;

import org.radflow.pipeline.metrics.Estimate;

/**
 * A score of predictions.
 *
 * @param name    of the measure
 * @param value   with its interval, if it has one
 * @param method  how the interval was made; empty without one
 * @param problem why there is no value or no interval; empty when there are
 */
public record Score(String name, Estimate value, String method, String problem) {}
