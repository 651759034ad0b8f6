package org.radflow.pipeline;

import java.util.List;

import org.radflow.pipeline.state.State;

/** A step for tests: subtracts the mean of the training from every feature. */
public record MeanFilter(String note) implements Step {

    /** Reads it back. */
    public static final StepKind KIND = new StepKind() {
        @Override
        public String id() {
            return "test.mean";
        }

        @Override
        public Step step(State settings) {
            return new MeanFilter(settings.text("note"));
        }

        @Override
        public FittedStep fitted(State settings, State state) {
            return new Fitted(state.texts("features"), state.numbers("means"));
        }
    };

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Mean " + note;
    }

    @Override
    public Purpose purpose() {
        return Purpose.SELECTION;
    }

    @Override
    public State settings() {
        return new State().put("note", note);
    }

    @Override
    public boolean usesOutcome() {
        return false;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        List<String> features = roles.features(training);
        double[] means = features.stream().mapToDouble(name -> {
            NumericColumn column = training.numbers(name);
            if (column.hasMissing()) {
                throw new DataException("Column '" + name + "': found missing values, expected none");
            }
            return java.util.Arrays.stream(column.values()).average().orElseThrow();
        }).toArray();
        return Fit.of(new Fitted(features, means), training);
    }

    private record Fitted(List<String> inputs, double[] means) implements FittedStep {

        @Override
        public FeatureMatrix apply(FeatureMatrix cases) {
            FeatureMatrix result = cases;
            for (int f = 0; f < means.length; f++) {
                double mean = means[f];
                NumericColumn column = cases.numbers(inputs.get(f));
                result = result.with(column.with(java.util.Arrays.stream(column.values()).map(value -> value - mean).toArray()));
            }
            return result;
        }

        @Override
        public State state() {
            return new State().put("features", inputs).put("means", means);
        }

        @Override
        public FeatureMatrix details() {
            return new FeatureMatrix(inputs, List.of(new NumericColumn("Mean", means)));
        }
    }
}
