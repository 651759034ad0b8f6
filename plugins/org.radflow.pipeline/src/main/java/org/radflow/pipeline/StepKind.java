package org.radflow.pipeline;

import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/** Reads steps of one kind back. Immutable and thread-safe. */
public interface StepKind {

    /** As {@link Step#kind}. */
    String id();

    /**
     * The step with stored settings.
     *
     * @throws StateException when a setting is missing or out of range; the message names it
     */
    Step step(State settings);

    /**
     * What a step has learned.
     *
     * @throws StateException when something is missing or cannot be
     */
    FittedStep fitted(State settings, State state);
}
