package org.radflow.pipeline.validation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.metrics.DeLong;
import org.radflow.pipeline.state.State;

/** A step for tests: keeps the features whose AUC is farthest from 0.5. */
public record TopFeatures(int count) implements Step {

    /** Reads it back. */
    public static final StepKind KIND = new StepKind() {
        @Override
        public String id() {
            return "test.top";
        }

        @Override
        public Step step(State settings) {
            return new TopFeatures(settings.number32("count"));
        }

        @Override
        public FittedStep fitted(State settings, State state) {
            return new Fitted(state.texts("features"), state.texts("removed"));
        }
    };

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Top " + count + " features";
    }

    @Override
    public Purpose purpose() {
        return Purpose.SELECTION;
    }

    @Override
    public State settings() {
        return new State().put("count", count);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        if (count < 1) {
            throw new DataException("Features: found " + count + " to keep, expected 1 or more");
        }
        boolean[] positive = Centroids.positive(training, roles);
        List<String> features = roles.features(training);
        Map<String, Double> distances = new HashMap<>();
        features.forEach(name -> distances.put(name, -Math.abs(DeLong.area(training.numbers(name).values(), positive) - 0.5)));
        List<String> kept = features.stream().sorted(Comparator.comparingDouble(distances::get)).limit(count).toList();
        Set<String> removed = new HashSet<>(features);
        kept.forEach(removed::remove);
        return Fit.of(new Fitted(kept, removed.stream().sorted().toList()), training);
    }

    private record Fitted(List<String> inputs, List<String> removed) implements FittedStep {

        @Override
        public FeatureMatrix apply(FeatureMatrix cases) {
            return cases.without(removed);
        }

        @Override
        public State state() {
            return new State().put("features", inputs).put("removed", removed);
        }

        @Override
        public FeatureMatrix details() {
            return new FeatureMatrix(inputs, List.<NumericColumn> of());
        }
    }
}
