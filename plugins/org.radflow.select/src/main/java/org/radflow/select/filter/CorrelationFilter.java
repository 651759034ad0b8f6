package org.radflow.select.filter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Choice;
import org.radflow.select.Correlations;
import org.radflow.select.Order;
import org.radflow.select.Samples;
import org.radflow.select.SelectedFeatures;
import org.radflow.select.Selector;
import org.radflow.select.univariate.UnivariateTest;
import org.radflow.select.univariate.UnivariateTests;

/**
 * Keeps one of features that say the same. Features come in the order of preference, equally preferred ones in the order of the table;
 * greedily, each is kept unless its absolute correlation with one that is kept already is above the threshold; with clusters, the first of
 * each cluster is kept.
 *
 * @param measure    of correlation
 * @param threshold  from 0 to 1
 * @param method     greedy, or clusters with a linkage
 * @param preference which of correlated features is kept
 */
public record CorrelationFilter(Correlations.Measure measure, double threshold, Method method, Preference preference) implements Selector {

    /** How correlated features are found. */
    public enum Method {
        GREEDY, AVERAGE_LINKAGE, COMPLETE_LINKAGE, SINGLE_LINKAGE
    }

    /** Which of correlated features is kept. */
    public enum Preference {
        /** The one whose mean absolute correlation with all other features is the lowest. */
        LOWEST_MEAN_CORRELATION,
        /** The one with the strongest association with the outcome: {@link UnivariateTest#BY_OUTCOME}. */
        STRONGEST_ASSOCIATION
    }

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.correlation", settings -> new CorrelationFilter(
            settings.constant("measure", Correlations.Measure.class), settings.number("threshold"),
            settings.constant("method", Method.class), settings.constant("preference", Preference.class)),
            (settings, state) -> SelectedFeatures.read(state));

    /** @throws IllegalArgumentException when a setting is out of range */
    public CorrelationFilter {
        Settings.range("Threshold", threshold, 0, 1);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "%s correlation at most %s".formatted(measure == Correlations.Measure.PEARSON ? "Pearson" : "Spearman", Settings.text(threshold));
    }

    @Override
    public State settings() {
        return new State().put("measure", measure.name()).put("threshold", threshold).put("method", method.name())
                .put("preference", preference.name());
    }

    @Override
    public boolean usesOutcome() {
        return preference == Preference.STRONGEST_ASSOCIATION;
    }

    @Override
    public Choice choose(Samples samples, Progress progress) {
        Correlations correlations = new Correlations(samples.x(), measure, progress);
        boolean association = preference == Preference.STRONGEST_ASSOCIATION;
        double[] score = association
            ? UnivariateTests.of(UnivariateTest.BY_OUTCOME, samples.x(), samples.target(), progress.part(0, 0.5)).strength()
            : Arrays.stream(correlations.means(progress.part(0, 0.5))).map(mean -> -mean).toArray();
        int[] order = Order.descending(score);
        int[] representatives = method == Method.GREEDY ? greedy(correlations, order, progress.part(0.5, 1))
            : clusters(correlations, order, progress.part(0.5, 1));
        return choice(samples.features(), representatives, new NumericColumn(association ? "Association Rank" : "Mean Correlation",
            association ? ranks(order) : Arrays.stream(score).map(mean -> -mean).toArray()), correlations);
    }

    /** Each feature kept drops those after it that are correlated with it. */
    private int[] greedy(Correlations correlations, int[] order, Progress progress) {
        int[] representatives = new int[order.length];
        Arrays.fill(representatives, -1);
        for (int rank = 0; rank < order.length; rank++) {
            int kept = order[rank];
            progress.at(rank / (double)order.length, "Correlation filter");
            if (representatives[kept] >= 0) {
                continue;
            }
            representatives[kept] = kept;
            IntStream.range(rank + 1, order.length).parallel().map(later -> order[later])
                    .filter(other -> representatives[other] < 0 && correlations.between(kept, other) > threshold)
                    .forEach(other -> representatives[other] = kept);
        }
        return representatives;
    }

    private int[] clusters(Correlations correlations, int[] order, Progress progress) {
        FeatureClusters.Linkage linkage = switch (method) {
            case COMPLETE_LINKAGE -> FeatureClusters.Linkage.COMPLETE;
            case SINGLE_LINKAGE -> FeatureClusters.Linkage.SINGLE;
            default -> FeatureClusters.Linkage.AVERAGE;
        };
        int[] clusters = FeatureClusters.cut(correlations, linkage, 1 - threshold, progress);
        int[] firsts = new int[order.length];
        Arrays.fill(firsts, -1);
        for (int feature : order) {
            firsts[clusters[feature]] = firsts[clusters[feature]] < 0 ? feature : firsts[clusters[feature]];
        }
        return Arrays.stream(clusters).map(cluster -> firsts[cluster]).toArray();
    }

    private static double[] ranks(int[] order) {
        double[] ranks = new double[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank + 1;
        }
        return ranks;
    }

    private static Choice choice(List<String> features, int[] representatives, NumericColumn score, Correlations correlations) {
        boolean[] kept = new boolean[representatives.length];
        String[] reasons = new String[kept.length];
        double[] correlation = new double[kept.length];
        for (int f = 0; f < kept.length; f++) {
            kept[f] = representatives[f] == f;
            correlation[f] = kept[f] ? Double.NaN : correlations.between(f, representatives[f]);
            reasons[f] = kept[f] ? "represents itself and those correlated with it" : "represented by " + features.get(representatives[f]);
        }
        return new Choice(features, kept, Arrays.asList(reasons), List.of(score, new NumericColumn("Correlation with Representative", correlation)));
    }
}
