package org.radflow.learn.resample;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;

/**
 * What a step that resamples leaves behind: it does nothing to cases that a pipeline is applied to.
 *
 * @param classes of the outcome
 * @param measure what {@code values} are, such as Weight
 * @param values  per class, for the user
 */
record Unchanged(List<String> classes, String measure, double[] values) implements FittedStep {

    static Unchanged read(State state) {
        return new Unchanged(state.texts("classes"), state.text("measure"), state.numbers("values"));
    }

    @Override
    public List<String> inputs() {
        return List.of();
    }

    @Override
    public FeatureMatrix apply(FeatureMatrix cases) {
        return cases;
    }

    @Override
    public State state() {
        return new State().put("classes", classes).put("measure", measure).put("values", values);
    }

    @Override
    public FeatureMatrix details() {
        return new FeatureMatrix(classes, List.of(new TextColumn("Class", classes.toArray(String[]::new)), new NumericColumn(measure, values)));
    }
}
