package org.radflow.select;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.state.State;

/**
 * Drops the features that were not chosen. Only the features that were kept need to be in the table.
 *
 * @param choice which features are kept
 */
public record SelectedFeatures(Choice choice) implements FittedStep {

    /** @throws org.radflow.pipeline.state.StateException when the state cannot be read */
    public static SelectedFeatures read(State state) {
        return new SelectedFeatures(Choice.read(state));
    }

    @Override
    public List<String> inputs() {
        return choice.names(true);
    }

    @Override
    public FeatureMatrix apply(FeatureMatrix cases) {
        return cases.without(choice.names(false));
    }

    @Override
    public State state() {
        return choice.state();
    }

    @Override
    public FeatureMatrix details() {
        return choice.table();
    }
}
