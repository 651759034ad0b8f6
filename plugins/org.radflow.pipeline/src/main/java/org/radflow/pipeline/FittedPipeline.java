package org.radflow.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * A pipeline and what each of its steps has learned. Immutable and thread-safe.
 *
 * @param specification the pipeline
 * @param fitted        what each step has learned, in the order of the steps
 * @param training      what is remembered of the cases that it was fitted to
 */
public record FittedPipeline(Pipeline specification, List<FittedStep> fitted, Training training) {

    public FittedPipeline {
        fitted = List.copyOf(fitted);
    }

    /** Without steps. */
    public static FittedPipeline start(Roles roles, FeatureMatrix training) {
        return new FittedPipeline(new Pipeline(roles, List.of()), List.of(), Training.of(roles, training));
    }

    /** This pipeline with one more step. */
    public FittedPipeline then(Step step, FittedStep learned) {
        List<FittedStep> all = new ArrayList<>(fitted);
        all.add(learned);
        return new FittedPipeline(specification.then(step), all, training);
    }

    public Roles roles() {
        return specification.roles();
    }

    /** The last step: the model, in a complete pipeline. Null when there is no step. */
    public FittedStep last() {
        return fitted.isEmpty() ? null : fitted.get(fitted.size() - 1);
    }

    /**
     * Applies all steps. The result of a case does not depend on the other cases.
     *
     * @throws DataException naming the step and the column, when a column is missing, or was measured in another unit or with other
     *                       settings than in the training
     */
    public FeatureMatrix apply(FeatureMatrix cases) {
        return apply(cases, fitted.size());
    }

    /** The cases as the last step gets them. */
    public FeatureMatrix beforeLast(FeatureMatrix cases) {
        return apply(cases, fitted.size() - 1);
    }

    private FeatureMatrix apply(FeatureMatrix cases, int count) {
        training.check(cases);
        FeatureMatrix current = cases;
        for (int s = 0; s < count; s++) {
            FittedStep step = fitted.get(s);
            for (String input : step.inputs()) {
                if (!current.has(input)) {
                    throw new DataException("Column '%s': not in the table, expected by step %d, %s".formatted(input, s + 1, title(s)));
                }
            }
            try {
                current = step.apply(current);
            } catch (DataException e) {
                throw new DataException("Step %d, %s: %s".formatted(s + 1, title(s), e.getMessage()), e);
            }
        }
        return current;
    }

    private String title(int step) {
        return specification.steps().get(step).title();
    }
}
