package org.radflow.pipeline.model;

import java.util.List;
import java.util.Optional;

import org.radflow.pipeline.FittedStep;

/** A fitted step whose columns are weighted sums of the columns before it, stay as they were, or are left out: what exports can write. */
public interface LinearColumns extends FittedStep {

    /**
     * A column after the step: offset + sum of weight times input.
     *
     * @param column  its name; it may be the name of an input, which it then replaces
     * @param inputs  names of columns before the step
     * @param weights a weight per input
     */
    record Sum(String column, double offset, List<String> inputs, double[] weights) {}

    /** The columns that the step makes; empty when, with its settings, they are no such sums. */
    Optional<List<Sum>> sums();
}
