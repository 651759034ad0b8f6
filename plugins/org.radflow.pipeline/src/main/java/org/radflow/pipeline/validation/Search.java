package org.radflow.pipeline.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Seeds;
import org.radflow.pipeline.StepKinds;

/**
 * Search of settings by cross-validation: all combinations of the values (grid), or some drawn at random. The combination with the best mean
 * score over the folds is chosen, the first of equals; steps that combinations have in common are fitted once in each fold.
 *
 * @param dimensions the settings, one or more
 * @param draws      number of different combinations to draw; 0 for all
 * @param seed       of the draw
 * @param inner      the folds
 * @param measure    name of the score, see {@link Measure}; empty for the first
 * @param kinds      kinds of steps
 */
public record Search(List<Dimension> dimensions, int draws, long seed, SplitPlan inner, String measure, StepKinds kinds) {

    private static final int LARGEST = 100_000;

    public Search {
        dimensions = List.copyOf(dimensions);
        if (dimensions.isEmpty() || draws < 0) {
            throw new IllegalArgumentException("Search: found %d settings and %d draws, expected a setting at least and 0 draws or more"
                    .formatted(dimensions.size(), draws));
        }
    }

    /**
     * Scores the combinations.
     *
     * @throws DataException when a setting does not exist, or the cases cannot be divided
     */
    public List<Trial> trials(FeatureMatrix cases, Pipeline pipeline, Progress progress) {
        List<Trial> trials = combinations(pipeline);
        List<Pipeline> pipelines = trials.stream().map(Trial::pipeline).toList();
        List<Split> splits = inner.splits(cases, pipeline.roles());
        List<SharedSteps.Value[]> folds = Parallel.map(splits.size(), progress, "Searching settings",
                fold -> new SharedSteps(pipelines, measure, Predicted.classes(cases, pipeline.roles())).values(cases, splits.get(fold), progress));
        return IntStream.range(0, trials.size()).mapToObj(t -> scored(trials.get(t), folds.stream().map(values -> values[t]).toList())).toList();
    }

    private static Trial scored(Trial trial, List<SharedSteps.Value> folds) {
        String failure = folds.stream().map(SharedSteps.Value::failure).filter(reason -> !reason.isEmpty()).findFirst().orElse("");
        double mean = folds.stream().mapToDouble(SharedSteps.Value::score).sum() / folds.size();
        return new Trial(trial.settings(), trial.pipeline(), failure.isEmpty() ? mean : Double.NaN, failure);
    }

    /**
     * The best of the trials.
     *
     * @throws DataException when none has a score: the reason of the first
     */
    public Trial best(List<Trial> trials, Measure by) {
        Trial best = null;
        for (Trial trial : trials) {
            if (!Double.isNaN(trial.score()) && (best == null || by.isBetter(trial.score(), best.score()))) {
                best = trial;
            }
        }
        if (best == null) {
            throw new DataException("Search: none of %d combinations of settings could be scored: %s".formatted(trials.size(),
                    trials.get(0).failure()));
        }
        return best;
    }

    private List<Trial> combinations(Pipeline pipeline) {
        long all = dimensions.stream().mapToLong(dimension -> dimension.values().size()).reduce(1, Math::multiplyExact);
        if (all > LARGEST) {
            throw new DataException("Search: found %d combinations of settings, expected %d or fewer".formatted(all, LARGEST));
        }
        int[] chosen = draws == 0 || draws >= all ? IntStream.range(0, (int)all).toArray() : draw((int)all);
        List<Trial> trials = new ArrayList<>();
        for (int number : chosen) {
            trials.add(combination(pipeline, number));
        }
        return trials;
    }

    private int[] draw(int all) {
        int[] drawn = Arrays.copyOf(Shuffle.order(all, new SplittableRandom(Seeds.of(seed))), draws);
        Arrays.sort(drawn);
        return drawn;
    }

    /** The combination of a number; the last setting varies fastest. */
    private Trial combination(Pipeline pipeline, int number) {
        Pipeline changed = pipeline;
        List<String> texts = new ArrayList<>();
        int rest = number;
        for (int d = dimensions.size() - 1; d >= 0; d--) {
            Dimension dimension = dimensions.get(d);
            String value = dimension.values().get(rest % dimension.values().size());
            rest /= dimension.values().size();
            changed = dimension.apply(changed, value, kinds);
            texts.add(0, "%d %s = %s".formatted(dimension.step(), dimension.setting(), value));
        }
        return new Trial(String.join("; ", texts), changed, Double.NaN, "");
    }
}
