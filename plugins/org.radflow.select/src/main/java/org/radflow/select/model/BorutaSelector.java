package org.radflow.select.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Seeds;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Choice;
import org.radflow.select.Order;
import org.radflow.select.Samples;
import org.radflow.select.SelectedFeatures;
import org.radflow.select.Selector;
import org.radflow.select.univariate.Tails;

/**
 * Boruta (Kursa and Rudnicki 2010, doi:10.18637/jss.v036.i11): in each round a random forest learns from the features and from shuffled copies of
 * them; a feature that is more important than every shuffled copy has a hit. Features with significantly more hits than by chance (binomial
 * test, Bonferroni) are confirmed, with fewer rejected. Importance is the mean decrease of impurity. If none is kept, the one of most hits is.
 *
 * @param rounds        at most
 * @param level         of the tests, above 0 to 1
 * @param keepTentative whether to keep features that are neither confirmed nor rejected in the end
 * @param trees         of each forest
 * @param seed          of shuffles and forests
 */
public record BorutaSelector(int rounds, double level, boolean keepTentative, int trees, long seed) implements Selector {

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.boruta", settings -> new BorutaSelector(settings.number32("rounds"),
        settings.number("level"), settings.flag("keepTentative"), settings.number32("trees"), settings.integer("seed")),
        (settings, state) -> SelectedFeatures.read(state));

    /** Shuffled copies, at least. */
    private static final int SHADOWS = 5;
    private static final String SHADOW = "\u0000shadow ";

    private enum Decision {
        TENTATIVE, CONFIRMED, REJECTED
    }

    /** @throws IllegalArgumentException when a setting is out of range */
    public BorutaSelector {
        Settings.range("Rounds", rounds, 1, Integer.MAX_VALUE);
        Settings.range("Level", level, Double.MIN_VALUE, 1);
        Settings.range("Trees", trees, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Boruta, at most " + rounds + " rounds";
    }

    @Override
    public State settings() {
        return new State().put("rounds", rounds).put("level", level).put("keepTentative", keepTentative).put("trees", trees).put("seed", seed);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Choice choose(Samples samples, Progress progress) {
        int count = samples.features().size();
        int[] hits = new int[count];
        double[] sums = new double[count];
        int[] tried = new int[count];
        Decision[] decisions = new Decision[count];
        Arrays.fill(decisions, Decision.TENTATIVE);
        for (int round = 1; round <= rounds && Arrays.asList(decisions).contains(Decision.TENTATIVE); round++) {
            progress.at(round / (double)rounds, "Boruta");
            int[] present = IntStream.range(0, count).filter(f -> decisions[f] != Decision.REJECTED).toArray();
            double[] importance = Importance.RANDOM_FOREST.of(withShadows(samples, present, round), trees, Seeds.of(seed, round, 1),
                progress.part(0, 0));
            double shadow = Arrays.stream(importance, present.length, importance.length).max().orElseThrow();
            for (int p = 0; p < present.length; p++) {
                hits[present[p]] += importance[p] > shadow ? 1 : 0;
                sums[present[p]] += importance[p];
                tried[present[p]]++;
            }
            decide(decisions, hits, round);
        }
        return choice(samples.features(), decisions, hits, tried, sums);
    }

    /** The features that are left, then a shuffled copy of each, or more copies where there are few. */
    private Samples withShadows(Samples samples, int[] present, int round) {
        Samples left = RecursiveElimination.subset(samples, present);
        Random random = new Random(Seeds.of(seed, round, 0));
        List<NumericColumn> shadows = new ArrayList<>();
        for (int s = 0; s < Math.max(SHADOWS, present.length); s++) {
            double[] values = left.x()[s % present.length].clone();
            for (int i = values.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                double swapped = values[i];
                values[i] = values[other];
                values[other] = swapped;
            }
            shadows.add(new NumericColumn(SHADOW + s, values));
        }
        List<NumericColumn> features = left.features().stream().map(left.cases()::numbers).toList();
        FeatureMatrix outcome = left.cases().without(left.features());
        return Samples.complete(outcome.with(features).with(shadows), samples.roles());
    }

    private void decide(Decision[] decisions, int[] hits, int round) {
        for (int f = 0; f < decisions.length; f++) {
            if (decisions[f] == Decision.TENTATIVE) {
                double many = Tails.halfBinomial(hits[f], round) * decisions.length;
                double few = Tails.halfBinomial(round - hits[f], round) * decisions.length;
                decisions[f] = many < level / 2 ? Decision.CONFIRMED : few < level / 2 ? Decision.REJECTED : Decision.TENTATIVE;
            }
        }
    }

    private Choice choice(List<String> features, Decision[] decisions, int[] hits, int[] tried, double[] sums) {
        boolean[] kept = new boolean[decisions.length];
        String[] reasons = new String[decisions.length];
        double[] shares = new double[decisions.length];
        boolean any = false;
        for (int f = 0; f < kept.length; f++) {
            kept[f] = decisions[f] == Decision.CONFIRMED || keepTentative && decisions[f] == Decision.TENTATIVE;
            any |= kept[f];
            reasons[f] = decisions[f].name().toLowerCase(java.util.Locale.ROOT) + ", " + hits[f] + " hits in " + tried[f] + " rounds";
            shares[f] = sums[f] / tried[f];
        }
        double[] ranking = IntStream.range(0, hits.length).mapToDouble(f -> hits[f] / (double)tried[f]).toArray();
        if (!any) {
            int best = Order.descending(ranking)[0];
            kept[best] = true;
            reasons[best] += ", but the most hits";
        }
        return new Choice(features, kept, Arrays.asList(reasons), List.of(new NumericColumn("Mean Importance", shares),
            new NumericColumn("Share of Hits", ranking)));
    }
}
