package org.radflow.pipeline.validation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Seeds;

/**
 * The .632+ estimate of a score of a pipeline: {@link Point632} of the errors (1 - score where higher is better, else the score). The error on
 * left-out cases is the mean over the bootstrap rounds; that without information is the mean over predictions of all cases set beside
 * outcomes in random order.
 */
public final class Bootstrap632 {

    /**
     * An estimated score.
     *
     * @param value    the .632+ estimate
     * @param apparent score on the training cases of a model of all cases
     * @param leftOut  mean score on cases that were not drawn
     * @param point    of the errors
     */
    public record Result(String measure, double value, double apparent, double leftOut, Point632 point) {}

    private static final int ORDERS = 500;

    private Bootstrap632() {}

    /**
     * @param rounds  what the rounds gave, of a {@link SplitPlan.Bootstrap}
     * @param measure see {@link Measure}; empty for the first
     * @throws DataException when the pipeline cannot be fitted to all cases, or no round has a score
     */
    public static Result of(CrossValidationResult rounds, Pipeline pipeline, String measure, long seed, Progress progress) {
        FeatureMatrix cases = rounds.cases();
        List<String> classes = Predicted.classes(cases, pipeline.roles());
        Predicted all = Predicted.of(pipeline.fit(cases, progress).apply(cases), pipeline.roles(), classes);
        Measure by = Measure.of(all, measure);
        double apparent = by.value().applyAsDouble(all);
        double leftOut = rounds.meanOfFolds(by.name());
        if (Double.isNaN(apparent) || Double.isNaN(leftOut)) {
            throw new DataException("Score: found no " + by.name() + " in any round, expected one to estimate it");
        }
        double chance = IntStream.range(0, ORDERS).mapToDouble(order -> by.value().applyAsDouble(shuffled(all, Seeds.of(seed, order))))
                .average().orElseThrow();
        Point632 point = Point632.of(error(by, apparent), error(by, leftOut), error(by, chance));
        return new Result(by.name(), error(by, point.error()), apparent, leftOut, point);
    }

    /** Its own inverse. */
    private static double error(Measure measure, double score) {
        return measure.higherIsBetter() ? 1 - score : score;
    }

    private static Predicted shuffled(Predicted all, long seed) {
        int[] order = Shuffle.order(all.size(), new SplittableRandom(seed));
        return all.withOutcomesOf(all.rows(order));
    }
}
