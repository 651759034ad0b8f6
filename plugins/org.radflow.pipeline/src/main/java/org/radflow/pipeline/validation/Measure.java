package org.radflow.pipeline.validation;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.metrics.Estimate;

/**
 * A way to score predictions.
 *
 * @param name           for users, such as {@code AUC}
 * @param higherIsBetter whether the best value is the highest, else the lowest; of calibration, neither is better
 * @param value          the score; NaN where it has none; thread-safe
 * @param interval       its interval for independent cases; null where the bootstrap gives it
 * @param method         how that interval is made; empty without
 */
public record Measure(String name, boolean higherIsBetter, ToDoubleFunction<Predicted> value, Interval interval, String method) {

    /** Gives a score with its interval. */
    @FunctionalInterface
    public interface Interval {
        Estimate of(Predicted predicted, double level);
    }

    Measure(String name, boolean higherIsBetter, ToDoubleFunction<Predicted> value) {
        this(name, higherIsBetter, value, null, "");
    }

    /** The measures of this kind of predictions, the most usual first. */
    public static List<Measure> of(Predicted predicted) {
        if (predicted instanceof Predicted.TwoClasses) {
            return TwoClassMeasures.ALL;
        }
        if (predicted instanceof Predicted.ManyClasses many) {
            return ManyClassMeasures.of(many.classes());
        }
        return predicted instanceof Predicted.Risks risks ? RiskMeasures.of(risks.at()) : NumberMeasures.ALL;
    }

    /**
     * A measure by its name; an empty name means the first.
     *
     * @throws DataException when these predictions have no such measure; names those that they have
     */
    public static Measure of(Predicted predicted, String name) {
        List<Measure> measures = of(predicted);
        return name.isEmpty() ? measures.get(0) : measures.stream().filter(measure -> measure.name().equals(name)).findFirst()
                .orElseThrow(() -> new DataException("Score: found '%s', expected one of %s".formatted(name,
                        measures.stream().map(Measure::name).toList())));
    }

    /**
     * A measure of the predictions of cases before there are any.
     *
     * @throws DataException when there is no such measure, or no outcome
     */
    public static Measure of(FeatureMatrix cases, Roles roles, String name) {
        if (roles.outcome() instanceof Outcome.Classes) {
            List<String> classes = Predicted.classes(cases, roles);
            return of(classes.size() == 2 ? new Predicted.TwoClasses(new double[0], new boolean[0])
                    : new Predicted.ManyClasses(new double[0][], new int[0], classes), name);
        }
        return of(roles.outcome() instanceof Outcome.Survival ? new Predicted.Risks(new double[0], new double[0], new int[0], new double[0],
            new double[0][])
                : new Predicted.Numbers(new double[0], new double[0]), name);
    }

    /** Trials, the best first; those without a score last. */
    public List<Trial> sorted(List<Trial> trials) {
        Comparator<Double> ascending = Comparator.naturalOrder();
        Comparator<Double> best = higherIsBetter ? ascending.reversed() : ascending;
        return trials.stream().sorted(Comparator.comparing((Trial trial) -> Double.isNaN(trial.score()))
                .thenComparing(Trial::score, best)).toList();
    }

    /** Whether a score is better than another one; no score is better than a score that is NaN. */
    boolean isBetter(double first, double second) {
        return higherIsBetter ? first > second : first < second;
    }
}
