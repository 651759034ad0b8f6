package org.radflow.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * The specification of a pipeline: roles of columns, and steps in the order in which they are done. Immutable and thread-safe.
 *
 * @param roles which columns are what
 * @param steps each works on what the one before it gave
 */
public record Pipeline(Roles roles, List<Step> steps) {

    public Pipeline {
        steps = List.copyOf(steps);
    }

    /** This pipeline with one more step. */
    public Pipeline then(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new Pipeline(roles, all);
    }

    /**
     * Learns every step from the cases, and from these alone.
     *
     * @throws DataException when a step cannot use them; the message names the step
     */
    public FittedPipeline fit(FeatureMatrix training, Progress progress) {
        FittedPipeline fitted = FittedPipeline.start(roles, training);
        FeatureMatrix current = training;
        for (int s = 0; s < steps.size(); s++) {
            Fit fit = fit(s, current, progress.part(s / (double)steps.size(), (s + 1) / (double)steps.size()));
            fitted = fitted.then(steps.get(s), fit.step());
            current = fit.training();
        }
        return fitted;
    }

    private Fit fit(int index, FeatureMatrix training, Progress progress) {
        try {
            return steps.get(index).fit(training, roles, progress);
        } catch (DataException e) {
            throw new DataException("Step %d, %s: %s".formatted(index + 1, steps.get(index).title(), e.getMessage()), e);
        }
    }
}
