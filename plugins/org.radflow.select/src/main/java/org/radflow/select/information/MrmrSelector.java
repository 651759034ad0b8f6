package org.radflow.select.information;

import java.util.Arrays;
import java.util.List;

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
 * Minimum redundancy, maximum relevance (Ding and Peng 2005, doi:10.1142/S0219720005001004; Peng, Long and Ding 2005,
 * doi:10.1109/TPAMI.2005.159): first the most relevant feature, then each time the one whose relevance, less (MID) or divided by (MIQ) its
 * mean redundancy with those chosen before, is the highest; of equal ones the first in the table. Constant features are not chosen.
 *
 * @param estimator of relevance and redundancy
 * @param bins      of equal frequency, with {@link Estimator#BINS}
 * @param scheme    how relevance and redundancy are put together
 * @param count     how many features are kept
 */
public record MrmrSelector(Estimator estimator, int bins, Scheme scheme, int count) implements Selector {

    /** How dependence is measured. */
    public enum Estimator {
        /** Mutual information of bins: classes or a number. */
        BINS,
        /** From rank correlations, see {@link CorrelationDependence}: classes, a number or survival. */
        CORRELATION
    }

    /** How relevance and redundancy are put together. */
    public enum Scheme {
        /** Difference. */
        MID,
        /** Quotient. */
        MIQ
    }

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.mrmr", settings -> new MrmrSelector(settings.constant("estimator", Estimator.class),
            settings.number32("bins"), settings.constant("scheme", Scheme.class), settings.number32("count")),
            (settings, state) -> SelectedFeatures.read(state));

    /** Smallest redundancy that relevance is divided by. */
    private static final double SMALLEST = 1e-12;

    /** @throws IllegalArgumentException when a setting is out of range */
    public MrmrSelector {
        Settings.range("Bins", bins, 2, 1000);
        Settings.range("Number of features", count, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "mRMR (%s), best %d".formatted(scheme, count);
    }

    @Override
    public State settings() {
        return new State().put("estimator", estimator.name()).put("bins", bins).put("scheme", scheme.name()).put("count", count);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Choice choose(Samples samples, Progress progress) {
        Dependence dependence = estimator == Estimator.BINS ? BinnedDependence.of(samples, bins, progress)
            : CorrelationDependence.of(samples, progress);
        int[] candidates = samples.varying();
        double[] relevance = values(candidates, Parallel.map(candidates.length, progress.part(0, 0.5), "Relevance",
            c -> dependence.relevance(candidates[c])), samples.x().length);
        double[] redundancies = new double[relevance.length];
        double[] scores = relevance.clone();
        double[] chosenScores = new double[relevance.length];
        double[] meanRedundancies = new double[relevance.length];
        double[] ranks = new double[relevance.length];
        for (double[] column : new double[][] {chosenScores, meanRedundancies, ranks}) {
            Arrays.fill(column, Double.NaN);
        }
        for (int rank = 1; rank <= Math.min(count, candidates.length); rank++) {
            int best = best(candidates, scores, ranks);
            ranks[best] = rank;
            chosenScores[best] = scores[best];
            meanRedundancies[best] = rank == 1 ? 0 : redundancies[best] / (rank - 1);
            double[] added = values(candidates, Parallel.map(candidates.length, Progress.NONE, "",
                c -> Double.isNaN(ranks[candidates[c]]) ? dependence.redundancy(candidates[c], best) : 0.0), relevance.length);
            for (int f : candidates) {
                redundancies[f] += added[f];
                double redundancy = redundancies[f] / rank;
                scores[f] = scheme == Scheme.MID ? relevance[f] - redundancy : relevance[f] / Math.max(SMALLEST, redundancy);
            }
            progress.at(0.5 + 0.5 * rank / count, "mRMR");
        }
        return choice(samples.features(), ranks, new NumericColumn("Relevance", relevance),
            new NumericColumn("Mean Redundancy", meanRedundancies), new NumericColumn("Score", chosenScores), new NumericColumn("Rank", ranks));
    }

    private static int best(int[] candidates, double[] scores, double[] ranks) {
        int best = -1;
        for (int f : candidates) {
            if (Double.isNaN(ranks[f]) && (best < 0 || scores[f] > scores[best])) {
                best = f;
            }
        }
        return best;
    }

    private static double[] values(int[] features, List<Double> values, int count) {
        double[] all = new double[count];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < features.length; i++) {
            all[features[i]] = values.get(i);
        }
        return all;
    }

    private Choice choice(List<String> features, double[] ranks, NumericColumn... scores) {
        boolean[] kept = new boolean[ranks.length];
        String[] reasons = new String[ranks.length];
        for (int f = 0; f < kept.length; f++) {
            kept[f] = !Double.isNaN(ranks[f]);
            reasons[f] = kept[f] ? "chosen as number " + (int)ranks[f]
                : Double.isNaN(scores[0].values()[f]) ? "constant" : "not among the first " + count;
        }
        return new Choice(features, kept, Arrays.asList(reasons), List.of(scores));
    }
}
