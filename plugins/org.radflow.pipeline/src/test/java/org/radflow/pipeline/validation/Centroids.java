package org.radflow.pipeline.validation;

import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.state.State;

/** A model for tests: which of the means of two classes is nearer, the steeper the more sure. */
public record Centroids(double steepness) implements Step {

    /** Reads it back. */
    public static final StepKind KIND = new StepKind() {
        @Override
        public String id() {
            return "test.centroids";
        }

        @Override
        public Step step(State settings) {
            return new Centroids(settings.number("steepness"));
        }

        @Override
        public FittedStep fitted(State settings, State state) {
            throw new UnsupportedOperationException("not stored in tests");
        }
    };

    static boolean[] positive(FeatureMatrix cases, Roles roles) {
        Outcome.Classes outcome = roles.classes();
        List<String> classes = outcome.classes(cases);
        if (classes.size() != 2) {
            throw new DataException("Column '" + outcome.column() + "': found the classes " + classes + ", expected two");
        }
        int[] indexes = outcome.indexes(cases, classes);
        boolean[] positive = new boolean[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            positive[i] = indexes[i] == 1;
        }
        return positive;
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Centroids, steepness " + steepness;
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("steepness", steepness);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        boolean[] positive = positive(training, roles);
        List<String> features = roles.features(training);
        double[][] values = training.numbers(features);
        double[][] means = new double[2][features.size()];
        int[] counts = new int[2];
        for (boolean label : positive) {
            counts[label ? 1 : 0]++;
        }
        for (int f = 0; f < values.length; f++) {
            for (int i = 0; i < positive.length; i++) {
                means[positive[i] ? 1 : 0][f] += values[f][i] / counts[positive[i] ? 1 : 0];
            }
        }
        return Fit.of(new Fitted(roles.classes().column(), roles.classes().classes(training), features, means, steepness), training);
    }

    private record Fitted(String outcome, List<String> classes, List<String> inputs, double[][] means, double steepness)
            implements Classifier {

        @Override
        public double[][] probabilities(FeatureMatrix cases) {
            double[][] values = cases.numbers(inputs);
            double[][] probabilities = new double[cases.size()][];
            for (int i = 0; i < probabilities.length; i++) {
                double difference = 0;
                for (int f = 0; f < values.length; f++) {
                    difference += Math.pow(values[f][i] - means[0][f], 2) - Math.pow(values[f][i] - means[1][f], 2);
                }
                double p = 1 / (1 + Math.exp(-steepness * difference));
                probabilities[i] = new double[] {1 - p, p};
            }
            return probabilities;
        }

        @Override
        public State state() {
            return new State().put("features", inputs).put("means", means);
        }

        @Override
        public FeatureMatrix details() {
            return new FeatureMatrix(inputs, List.of(new NumericColumn("Mean 0", means[0]), new NumericColumn("Mean 1", means[1])));
        }
    }
}
