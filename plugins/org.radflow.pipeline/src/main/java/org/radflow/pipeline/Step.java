package org.radflow.pipeline;

import org.radflow.pipeline.state.State;

/**
 * The specification of a step: what is to be learned from cases, and how. Immutable and thread-safe. The same cases give the same bits
 * whatever the number of threads; what is drawn at random depends on a seed in the settings.
 */
public interface Step {

    /** Identifies the kind of step in stored pipelines, such as {@code scaler}; never changes its meaning. */
    String kind();

    /** One line for users: what this step does, with its main settings. */
    String title();

    /** What the step is for. */
    Purpose purpose();

    /** All settings, as {@link StepKind#step} reads them. */
    State settings();

    /** Whether fitting looks at the outcome: done before a split, such a step leaks. */
    boolean usesOutcome();

    /**
     * Learns from cases.
     *
     * @param training cases as the steps before this one left them
     * @param roles    which columns are what
     * @param progress told of the progress; asked whether to go on
     * @throws DataException when the cases cannot be used; the message names the column
     */
    Fit fit(FeatureMatrix training, Roles roles, Progress progress);
}
