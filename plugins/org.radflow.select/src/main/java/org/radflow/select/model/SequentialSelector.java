package org.radflow.select.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Choice;
import org.radflow.select.Samples;
import org.radflow.select.SelectedFeatures;
import org.radflow.select.Selector;

/**
 * Sequential search (Pudil, Novovicova and Kittler 1994, doi:10.1016/0167-8655(94)90127-9, without floating): forward adds the feature with which
 * a linear model scores best, backward drops the one without which it does, in an inner cross-validation ({@link InnerScore}); of equal scores
 * the first in the table is taken. Forward ends early when the score rises by less than the smallest gain.
 *
 * @param forward add features; else drop them
 * @param count   forward: how many are kept at most; backward: how many are kept
 * @param gain    forward: smallest rise of the score, 0 or more
 * @param folds   of the inner cross-validation, 2 or more; cases of one patient are in one fold
 * @param seed    of the folds
 */
public record SequentialSelector(boolean forward, int count, double gain, int folds, long seed) implements Selector {

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.sequential", settings -> new SequentialSelector(settings.flag("forward"),
        settings.number32("count"), settings.number("gain"), settings.number32("folds"), settings.integer("seed")),
        (settings, state) -> SelectedFeatures.read(state));

    /** @throws IllegalArgumentException when a setting is out of range */
    public SequentialSelector {
        Settings.range("Number of features", count, 1, Integer.MAX_VALUE);
        Settings.range("Smallest gain", gain, 0, Double.MAX_VALUE);
        Settings.range("Folds", folds, 2, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return (forward ? "Forward" : "Backward") + " selection of " + count;
    }

    @Override
    public State settings() {
        return new State().put("forward", forward).put("count", count).put("gain", gain).put("folds", folds).put("seed", seed);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Choice choose(Samples samples, Progress progress) {
        InnerScore score = new InnerScore(samples, folds, seed);
        int all = samples.features().size();
        boolean[] kept = new boolean[all];
        double[] steps = new double[all];
        double[] scores = new double[all];
        Arrays.fill(kept, !forward);
        Arrays.fill(steps, Double.NaN);
        Arrays.fill(scores, Double.NaN);
        int moves = forward ? Math.min(count, all) : Math.max(0, all - count);
        double before = Double.NEGATIVE_INFINITY;
        for (int move = 1; move <= moves; move++) {
            progress.at(move / (double)moves, "Sequential selection");
            int[] candidates = IntStream.range(0, all).filter(f -> kept[f] != forward).toArray();
            List<Double> values = Parallel.map(candidates.length, progress.part(0, 0), "", c -> score.of(with(kept, candidates[c])));
            int best = 0;
            for (int c = 1; c < candidates.length; c++) {
                best = values.get(c) > values.get(best) ? c : best;
            }
            if (forward && values.get(best) < before + gain) {
                break;
            }
            before = values.get(best);
            kept[candidates[best]] = forward;
            steps[candidates[best]] = move;
            scores[candidates[best]] = before;
        }
        return choice(samples.features(), kept, steps, scores);
    }

    private int[] with(boolean[] kept, int changed) {
        return IntStream.range(0, kept.length).filter(f -> f == changed ? forward : kept[f]).toArray();
    }

    private Choice choice(List<String> features, boolean[] kept, double[] steps, double[] scores) {
        String[] reasons = new String[kept.length];
        for (int f = 0; f < kept.length; f++) {
            reasons[f] = Double.isNaN(steps[f]) ? forward ? "not added" : "not dropped"
                : (forward ? "added" : "dropped") + " as number " + (int)steps[f];
        }
        return new Choice(features, kept, Arrays.asList(reasons), List.of(new NumericColumn("Step", steps), new NumericColumn("Score", scores)));
    }
}
