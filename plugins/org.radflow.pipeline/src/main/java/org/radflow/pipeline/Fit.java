package org.radflow.pipeline;

/**
 * Result of fitting a step.
 *
 * @param step     what was learned
 * @param training the cases that the next step learns from: those given after this step, or more or fewer of them when the step
 *                 resamples
 */
public record Fit(FittedStep step, FeatureMatrix training) {

    /** Of a step that does not resample: the next step learns from the cases as this one changes them. */
    public static Fit of(FittedStep step, FeatureMatrix training) {
        return new Fit(step, step.apply(training));
    }
}
