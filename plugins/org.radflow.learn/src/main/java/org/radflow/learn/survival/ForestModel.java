package org.radflow.learn.survival;

import java.util.List;

import org.radflow.learn.LearningCases;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.SurvivalModel;
import org.radflow.pipeline.state.State;

/** A random survival forest in a pipeline. Immutable and thread-safe. */
record ForestModel(String event, List<String> features, RandomSurvivalForest forest, double[] reportedTimes, DetailTable learned)
        implements SurvivalModel {

    ForestModel {
        features = List.copyOf(features);
    }

    @Override
    public List<String> inputs() {
        return features;
    }

    @Override
    public double[] risk(FeatureMatrix cases) {
        return forest.mortality(LearningCases.complete(cases, features), cases.size());
    }

    @Override
    public double[][] survival(FeatureMatrix cases, double[] times) {
        return forest.survival(LearningCases.complete(cases, features), cases.size(), times);
    }

    @Override
    public FeatureMatrix details() {
        return learned.table();
    }

    @Override
    public State state() {
        return new State().put("event", event).put("features", features).put("forest", ForestState.write(forest))
                .put("reported times", reportedTimes).put("details", learned.state());
    }

    /** @throws org.radflow.pipeline.state.StateException when something is missing or does not fit together */
    static ForestModel read(State state) {
        List<String> features = state.texts("features");
        return new ForestModel(state.text("event"), features, ForestState.read(state.state("forest"), features.size()),
                state.numbers("reported times"), DetailTable.read(state.state("details")));
    }
}
