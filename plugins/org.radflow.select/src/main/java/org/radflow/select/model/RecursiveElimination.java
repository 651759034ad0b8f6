package org.radflow.select.model;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Choice;
import org.radflow.select.Order;
import org.radflow.select.Samples;
import org.radflow.select.SelectedFeatures;
import org.radflow.select.Selector;

/**
 * Recursive feature elimination (Guyon et al. 2002, doi:10.1023/A:1012487302797): fits a model, drops the least important features, and again, until
 * as many are left as wanted. Of equally important ones the last in the table is dropped first.
 *
 * @param importance the model
 * @param part       of the features that is dropped each time, 0 for one at a time; never fewer than one
 * @param count      how many features are kept
 * @param trees      of a random forest
 * @param seed       of a random forest
 */
public record RecursiveElimination(Importance importance, double part, int count, int trees, long seed) implements Selector {

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.recursive-elimination", settings -> new RecursiveElimination(
        settings.constant("importance", Importance.class), settings.number("part"), settings.number32("count"), settings.number32("trees"),
        settings.integer("seed")), (settings, state) -> SelectedFeatures.read(state));

    /** @throws IllegalArgumentException when a setting is out of range */
    public RecursiveElimination {
        Settings.range("Part dropped", part, 0, 0.9);
        Settings.range("Number of features", count, 1, Integer.MAX_VALUE);
        Settings.range("Trees", trees, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Recursive elimination by %s to %d".formatted(importance.title(), count);
    }

    @Override
    public State settings() {
        return new State().put("importance", importance.name()).put("part", part).put("count", count).put("trees", trees).put("seed", seed);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Choice choose(Samples samples, Progress progress) {
        int all = samples.features().size();
        int[] left = IntStream.range(0, all).toArray();
        double[] score = new double[all];
        double[] last = new double[all];
        int round = 0;
        while (left.length > count) {
            progress.at(1 - left.length / (double)all, "Recursive elimination");
            Samples rest = subset(samples, left);
            double[] values = importance.of(rest, trees, seed, progress.part(0, 0));
            int[] order = Order.descending(values);
            int drop = Math.min(Math.max(1, (int)(part * left.length)), left.length - count);
            round++;
            for (int rank = 0; rank < order.length; rank++) {
                last[left[order[rank]]] = values[order[rank]];
                score[left[order[rank]]] = round - rank / (double)order.length;
            }
            int[] before = left;
            left = Arrays.stream(order, 0, order.length - drop).sorted().map(f -> before[f]).toArray();
        }
        return Choice.best(samples.features(), finalScore(score, samples, left, progress, last), count, new NumericColumn("Importance", last));
    }

    /** The features left at the end are ranked by a last fit among themselves. */
    private double[] finalScore(double[] score, Samples samples, int[] left, Progress progress, double[] last) {
        double[] values = importance.of(subset(samples, left), trees, seed, progress.part(0, 0));
        double top = Arrays.stream(score).max().orElse(0) + 1;
        int[] order = Order.descending(values);
        for (int rank = 0; rank < order.length; rank++) {
            last[left[order[rank]]] = values[order[rank]];
            score[left[order[rank]]] = top - rank / (double)order.length;
        }
        return score;
    }

    /** The same cases with some of the features. */
    static Samples subset(Samples samples, int[] features) {
        Set<String> kept = IntStream.of(features).mapToObj(samples.features()::get).collect(Collectors.toSet());
        return Samples.complete(samples.cases().without(samples.features().stream().filter(name -> !kept.contains(name)).toList()),
            samples.roles());
    }
}
