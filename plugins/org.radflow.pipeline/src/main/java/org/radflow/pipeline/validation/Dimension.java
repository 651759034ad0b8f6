package org.radflow.pipeline.validation;

import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.state.StateException;

/**
 * A setting to search.
 *
 * @param step    number of the step, from 1 on
 * @param setting name of the setting in the step's {@link Step#settings}; in a group, the names on the way, as {@code tree/depth}
 * @param values  to try, one or more
 */
public record Dimension(int step, String setting, List<String> values) {

    public Dimension {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Search: found no value for the setting '" + setting + "', expected one or more");
        }
    }

    /**
     * The pipeline with one of the values.
     *
     * @throws DataException when there is no such step or setting, or the value is not allowed
     */
    Pipeline apply(Pipeline pipeline, String value, StepKinds kinds) {
        if (step < 1 || step > pipeline.steps().size()) {
            throw new DataException("Search: found step %d, expected a number from 1 to %d".formatted(step, pipeline.steps().size()));
        }
        Step before = pipeline.steps().get(step - 1);
        try {
            List<Step> steps = new java.util.ArrayList<>(pipeline.steps());
            steps.set(step - 1, kinds.kind(before.kind()).step(before.settings().with(setting, value)));
            return new Pipeline(pipeline.roles(), steps);
        } catch (StateException | IllegalArgumentException e) {
            throw new DataException("Search: step %d, %s: %s".formatted(step, before.title(), e.getMessage()), e);
        }
    }
}
