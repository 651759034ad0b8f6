package org.radflow.select.univariate;

import java.util.Arrays;

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
 * Keeps features that are associated with the outcome, each tested alone on the cases that have its value.
 *
 * @param test       the test
 * @param adjustment of the p values for the number of features
 * @param rule       what decides
 * @param count      how many of the smallest p values are kept, with {@link Rule#BEST}
 * @param level      largest adjusted p value that is kept, with {@link Rule#LEVEL}; if no feature is below, the one of smallest p is kept
 */
public record UnivariateSelector(UnivariateTest test, Adjustment adjustment, Rule rule, int count, double level) implements Selector {

    /** What decides. */
    public enum Rule {
        BEST, LEVEL
    }

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.univariate", settings -> new UnivariateSelector(
            settings.constant("test", UnivariateTest.class), settings.constant("adjustment", Adjustment.class),
            settings.constant("rule", Rule.class), settings.number32("count"), settings.number("level")),
            (settings, state) -> SelectedFeatures.read(state));

    /** @throws IllegalArgumentException when a setting is out of range */
    public UnivariateSelector {
        Settings.range("Number of features", count, 1, Integer.MAX_VALUE);
        Settings.range("Level", level, 0, 1);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "%s, %s".formatted(test.title(), rule == Rule.BEST ? "best " + count : adjustment.title() + " p at most " + Settings.text(level));
    }

    @Override
    public State settings() {
        return new State().put("test", test.name()).put("adjustment", adjustment.name()).put("rule", rule.name()).put("count", count)
                .put("level", level);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public boolean allowsMissing() {
        return true;
    }

    @Override
    public Choice choose(Samples samples, Progress progress) {
        UnivariateTests tests = UnivariateTests.of(test, samples.x(), samples.target(), progress);
        double[] p = tests.p();
        double[] adjusted = adjustment.adjust(p);
        NumericColumn[] scores = {new NumericColumn(tests.test().statistic(), tests.statistics()), new NumericColumn("p", p),
                new NumericColumn("Adjusted p", adjusted)};
        double[] strength = tests.strength();
        if (rule == Rule.BEST) {
            return Choice.best(samples.features(), strength, count, scores);
        }
        boolean[] kept = new boolean[p.length];
        String[] reasons = new String[p.length];
        boolean any = false;
        for (int f = 0; f < p.length; f++) {
            kept[f] = adjusted[f] <= level;
            any |= kept[f];
            reasons[f] = Double.isNaN(p[f]) ? "no test: too few different values"
                    : "adjusted p " + (kept[f] ? "at most " : "above ") + Settings.text(level);
        }
        int best = Order.descending(strength)[0];
        if (!any && !Double.isNaN(p[best])) {
            kept[best] = true;
            reasons[best] += ", but the smallest p";
        }
        return new Choice(samples.features(), kept, Arrays.asList(reasons), Arrays.asList(scores));
    }
}
