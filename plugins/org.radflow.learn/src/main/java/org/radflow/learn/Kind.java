package org.radflow.learn;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * A kind of step from two functions.
 *
 * @param id     see {@link StepKind#id}
 * @param reader makes the step from its settings; an IllegalArgumentException is one of the settings
 * @param fitted makes what was learned from settings and state
 */
public record Kind(String id, Function<State, Step> reader, BiFunction<State, State, FittedStep> fitted) implements StepKind {

    @Override
    public Step step(State settings) {
        try {
            return reader.apply(settings);
        } catch (IllegalArgumentException e) {
            throw new StateException(e.getMessage(), e);
        }
    }

    @Override
    public FittedStep fitted(State settings, State state) {
        return fitted.apply(settings, state);
    }
}
