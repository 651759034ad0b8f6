package org.radflow.select.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Seeds;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;
import org.radflow.select.Choice;
import org.radflow.select.Order;
import org.radflow.select.Samples;
import org.radflow.select.SelectedFeatures;
import org.radflow.select.Selector;
import org.radflow.select.Target;

/**
 * Stability selection (Meinshausen and Buehlmann 2010, doi:10.1111/j.1467-9868.2010.00740.x): keeps the features that another selector chooses in a
 * large part of many resamples. With half of the cases and a part above 1/2, the expected number of features kept in error is at most
 * q2 / ((2 part - 1) p), with q features chosen on average of p. If none is kept, the one chosen most often is. Samples keep the parts of
 * classes, or of events.
 *
 * @param selector  chooses from each resample
 * @param resamples how many
 * @param bootstrap whether cases are drawn with replacement, as many as there are; else half of them without
 * @param part      smallest part of the resamples in which a kept feature is chosen, above 0 to 1
 * @param seed      of the draws
 */
public record StabilitySelection(Selector selector, int resamples, boolean bootstrap, double part, long seed) implements Selector {

    private static final String ID = "select.stability";

    /**
     * Reads it back.
     *
     * @param selectors kinds of steps that can choose from the resamples
     */
    public static StepKind kind(StepKinds selectors) {
        return new Kind(ID, settings -> {
            if (selectors.kind(settings.text("selector")).step(settings.state("selectorSettings")) instanceof Selector selector) {
                return new StabilitySelection(selector, settings.number32("resamples"), settings.flag("bootstrap"), settings.number("part"),
                    settings.integer("seed"));
            }
            throw new StateException("'selector': found '" + settings.text("selector") + "', expected a step that selects features");
        }, (settings, state) -> SelectedFeatures.read(state));
    }

    /** @throws IllegalArgumentException when a setting is out of range */
    public StabilitySelection {
        Settings.range("Resamples", resamples, 1, Integer.MAX_VALUE);
        Settings.range("Smallest part", part, Double.MIN_VALUE, 1);
    }

    @Override
    public String kind() {
        return ID;
    }

    @Override
    public String title() {
        return "Chosen in %s of %d resamples: %s".formatted(Settings.text(part), resamples, selector.title());
    }

    @Override
    public State settings() {
        return new State().put("selector", selector.kind()).put("selectorSettings", selector.settings()).put("resamples", resamples)
            .put("bootstrap", bootstrap).put("part", part).put("seed", seed);
    }

    @Override
    public boolean usesOutcome() {
        return selector.usesOutcome();
    }

    @Override
    public boolean allowsMissing() {
        return selector.allowsMissing();
    }

    @Override
    public Choice choose(Samples samples, Progress progress) {
        List<int[]> strata = strata(samples);
        List<boolean[]> chosen = Parallel.map(resamples, progress, "Stability selection",
            resample -> selector.choose(samples.rows(draw(strata, new Random(Seeds.of(seed, resample)))), Progress.NONE).kept());
        double[] parts = new double[samples.features().size()];
        for (boolean[] kept : chosen) {
            for (int f = 0; f < parts.length; f++) {
                parts[f] += kept[f] ? 1.0 / resamples : 0;
            }
        }
        boolean[] kept = new boolean[parts.length];
        String[] reasons = new String[parts.length];
        boolean any = false;
        for (int f = 0; f < parts.length; f++) {
            parts[f] = Math.round(parts[f] * resamples) / (double)resamples;
            kept[f] = parts[f] >= part;
            any |= kept[f];
            reasons[f] = "chosen in %d of %d resamples".formatted(Math.round(parts[f] * resamples), resamples);
        }
        if (!any) {
            int best = Order.descending(parts)[0];
            kept[best] = true;
            reasons[best] += ", the most of all";
        }
        return new Choice(samples.features(), kept, Arrays.asList(reasons), List.of(new NumericColumn("Part of Resamples", parts)));
    }

    /** Cases of each class, or with and without an event, or all. */
    private List<int[]> strata(Samples samples) {
        int[] label = new int[samples.size()];
        if (selector.usesOutcome() && samples.target() instanceof Target.Classes classes) {
            label = classes.labels();
        } else if (selector.usesOutcome() && samples.target() instanceof Target.Survival survival) {
            for (int row = 0; row < label.length; row++) {
                label[row] = survival.events()[row] ? 1 : 0;
            }
        }
        int[] labels = label;
        List<int[]> strata = new ArrayList<>();
        for (int value = 0; value <= Arrays.stream(labels).max().orElse(0); value++) {
            int wanted = value;
            strata.add(java.util.stream.IntStream.range(0, labels.length).filter(row -> labels[row] == wanted).toArray());
        }
        return strata;
    }

    private int[] draw(List<int[]> strata, Random random) {
        List<Integer> rows = new ArrayList<>();
        for (int[] stratum : strata) {
            int[] order = stratum.clone();
            for (int i = 0; i < (bootstrap ? order.length : (order.length + 1) / 2); i++) {
                if (bootstrap) {
                    rows.add(stratum[random.nextInt(stratum.length)]);
                } else {
                    int other = i + random.nextInt(order.length - i);
                    rows.add(order[other]);
                    order[other] = order[i];
                }
            }
        }
        return rows.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
