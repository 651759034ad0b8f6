package org.radflow.pipeline;

import java.util.List;

import org.radflow.pipeline.state.State;

/** What a step has learned. Immutable and thread-safe. */
public interface FittedStep {

    /** Names of the columns that {@link #apply} needs. */
    List<String> inputs();

    /**
     * Applies what was learned to any cases, one by one: the result of a case does not depend on the other cases in the table.
     *
     * @throws DataException when a column is missing or cannot be used
     */
    FeatureMatrix apply(FeatureMatrix cases);

    /** All that was learned, as {@link StepKind#fitted} reads it. */
    State state();

    /** What was learned, for users: a table such as a row per feature with its score. */
    FeatureMatrix details();

    /** What users should know before they rely on it, such as features that could not be used; a sentence each. */
    default List<String> warnings() {
        return List.of();
    }
}
