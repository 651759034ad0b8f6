package org.radflow.report.study;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.state.State;

/** A step that changes nothing. */
record ExampleStep(String title, Purpose purpose) implements Step, FittedStep {

    @Override
    public String kind() {
        return "example";
    }

    @Override
    public State settings() {
        return new State().put("method", "z");
    }

    @Override
    public boolean usesOutcome() {
        return false;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        return Fit.of(this, training);
    }

    @Override
    public List<String> inputs() {
        return List.of("volume");
    }

    @Override
    public FeatureMatrix apply(FeatureMatrix cases) {
        return cases;
    }

    @Override
    public State state() {
        return new State();
    }

    @Override
    public FeatureMatrix details() {
        return new FeatureMatrix(List.of(), List.of());
    }
}
