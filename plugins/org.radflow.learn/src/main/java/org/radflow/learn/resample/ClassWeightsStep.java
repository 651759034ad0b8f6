package org.radflow.learn.resample;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.radflow.learn.ClassLabels;
import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

/**
 * Gives each training case the weight of its class, as the column {@link Roles#CASE_WEIGHT} for the steps that follow; weights that were
 * there are multiplied. Balanced, the weight is cases / (classes x cases of the class): classes count alike, weights are 1 on average.
 *
 * @param weights weight per class, above 0; empty for balanced
 */
public record ClassWeightsStep(Map<String, Double> weights) implements Step {

    public static final StepKind KIND = new Kind("class-weights", settings -> {
        List<String> classes = settings.texts("classes");
        double[] values = settings.numbers("weights");
        if (values.length != classes.size()) {
            throw new IllegalArgumentException("Weights: found " + values.length + ", expected one for each of " + classes.size() + " classes");
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int c = 0; c < values.length; c++) {
            weights.put(classes.get(c), values[c]);
        }
        return new ClassWeightsStep(weights);
    }, (settings, state) -> Unchanged.read(state));

    /** @throws IllegalArgumentException when a weight is not above 0 */
    public ClassWeightsStep {
        weights = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        weights.forEach((name, weight) -> Settings.positive("Weight of '" + name + "'", weight));
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Class Weights (" + (weights.isEmpty() ? "balanced" : "given") + ")";
    }

    @Override
    public Purpose purpose() {
        return Purpose.IMBALANCE;
    }

    @Override
    public State settings() {
        return new State().put("classes", List.copyOf(weights.keySet()))
                .put("weights", weights.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        ClassLabels labels = ClassLabels.of(training, roles);
        double[] values = weights.isEmpty() ? balanced(labels, Roles.weights(training)) : given(labels);
        double[] before = Roles.weights(training);
        double[] after = new double[before.length];
        for (int i = 0; i < after.length; i++) {
            after[i] = before[i] * values[labels.indexes()[i]];
        }
        return new Fit(new Unchanged(labels.classes(), "Weight", values), training.with(new NumericColumn(Roles.CASE_WEIGHT, after)));
    }

    private static double[] balanced(ClassLabels labels, double[] weights) {
        double[] sums = new double[labels.classes().size()];
        for (int i = 0; i < weights.length; i++) {
            sums[labels.indexes()[i]] += weights[i];
        }
        double total = Arrays.stream(sums).sum();
        return Arrays.stream(sums).map(sum -> total / (sums.length * sum)).toArray();
    }

    private double[] given(ClassLabels labels) {
        return labels.classes().stream().mapToDouble(name -> {
            Double weight = weights.get(name);
            if (weight == null) {
                throw new DataException("Column '%s': found the class '%s', expected one with a weight: %s".formatted(labels.outcome(), name,
                        weights.keySet()));
            }
            return weight;
        }).toArray();
    }
}
