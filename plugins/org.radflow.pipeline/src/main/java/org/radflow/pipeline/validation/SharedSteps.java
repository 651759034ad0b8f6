package org.radflow.pipeline.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.state.StateJson;

/**
 * Scores pipelines of the same number of steps on one fold. A step that several pipelines have, with the same settings after the same steps,
 * is fitted once for all of them: what it gives is the same.
 */
final class SharedSteps {

    /**
     * A pipeline's score.
     *
     * @param failure why there is none; empty when there is
     */
    record Value(double score, String failure) {}

    private final List<Pipeline> pipelines;
    private final String measure;
    private final List<String> classes;

    SharedSteps(List<Pipeline> pipelines, String measure, List<String> classes) {
        this.pipelines = pipelines;
        this.measure = measure;
        this.classes = classes;
    }

    /** The scores in the order of the pipelines. */
    Value[] values(FeatureMatrix cases, Split split, Progress progress) {
        Value[] values = new Value[pipelines.size()];
        go(0, IntStream.range(0, values.length).boxed().toList(), cases.rows(split.training()), cases.rows(split.test()), values, progress);
        return values;
    }

    private void go(int step, List<Integer> members, FeatureMatrix training, FeatureMatrix test, Value[] values, Progress progress) {
        progress.check();
        if (step == pipelines.get(0).steps().size()) {
            Value value = score(test);
            members.forEach(member -> values[member] = value);
            return;
        }
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        members.forEach(member -> groups.computeIfAbsent(key(pipelines.get(member).steps().get(step)), key -> new ArrayList<>()).add(member));
        for (List<Integer> group : groups.values()) {
            Pipeline first = pipelines.get(group.get(0));
            Fit fit;
            FeatureMatrix applied;
            try {
                fit = first.steps().get(step).fit(training, first.roles(), (fraction, message) -> progress.check());
                applied = fit.step().apply(test);
            } catch (DataException e) {
                Value failed = new Value(Double.NaN, "Step %d, %s: %s".formatted(step + 1, first.steps().get(step).title(), e.getMessage()));
                group.forEach(member -> values[member] = failed);
                continue;
            }
            go(step + 1, group, fit.training(), applied, values, progress);
        }
    }

    private Value score(FeatureMatrix test) {
        try {
            Predicted predicted = Predicted.of(test, pipelines.get(0).roles(), classes);
            double score = Measure.of(predicted, measure).value().applyAsDouble(predicted);
            return new Value(score, Double.isNaN(score) ? "Score: found none in an inner fold" : "");
        } catch (DataException e) {
            return new Value(Double.NaN, e.getMessage());
        }
    }

    private static String key(Step step) {
        try {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            StateJson.write(step.settings(), text);
            return step.kind() + text.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
