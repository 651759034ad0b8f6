package org.radflow.learn.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.PredictionColumns;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Quantiles;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.survival.KaplanMeier;
import org.radflow.pipeline.survival.LogRank;

/**
 * Groups of risk after a survival model. Cutoffs are learned from the predictions of the cases that the pipeline learns from, so that in a
 * validation each fold has its own.
 *
 * @param method       how cutoffs are chosen
 * @param cutoffs      ascending, with {@link Method#FIXED}; else not used
 * @param smallestPart with {@link Method#OPTIMAL}: part of the cases in a group at least; else not used
 */
public record RiskGroupsStep(Method method, double[] cutoffs, double smallestPart) implements Step {

    /** How cutoffs are chosen. */
    public enum Method {
        /** Half of the cases in each of two groups. */
        MEDIAN,
        /** A third of the cases in each of three groups. */
        TERTILES,
        /** As set. */
        FIXED,
        /** See {@link RiskCutoff}. */
        OPTIMAL
    }

    public static final StepKind KIND = new Kind("risk-groups", settings -> new RiskGroupsStep(settings.constant("method", Method.class),
            settings.numbers("cutoffs"), settings.number("smallest part")), (settings, state) -> RiskGroups.read(state));

    /** @throws IllegalArgumentException naming a setting out of range */
    public RiskGroupsStep {
        if (method == Method.FIXED && cutoffs.length == 0) {
            throw new IllegalArgumentException("Cutoffs: found none, expected one at least");
        }
        for (int k = 1; k < cutoffs.length; k++) {
            if (!(cutoffs[k] > cutoffs[k - 1])) {
                throw new IllegalArgumentException("Cutoffs: found " + cutoffs[k] + " after " + cutoffs[k - 1] + ", expected ascending numbers");
            }
        }
        Settings.range("Smallest part", smallestPart, 0.01, 0.49);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Risk Groups (" + switch (method) {
            case MEDIAN -> "median";
            case TERTILES -> "tertiles";
            case FIXED -> "fixed cutoffs";
            case OPTIMAL -> "optimal cutoff";
        } + ")";
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("method", method.name()).put("cutoffs", cutoffs).put("smallest part", smallestPart);
    }

    @Override
    public boolean usesOutcome() {
        return method == Method.OPTIMAL;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        Outcome.Survival outcome = roles.survival();
        String column = PredictionColumns.risk(outcome.event());
        if (!training.has(column)) {
            throw new DataException("Column '" + column + "': not in the table, expected a survival model before this step");
        }
        double[] risk = training.numbers(column).values();
        if (training.numbers(column).hasMissing()) {
            throw new DataException("Column '" + column + "': found missing values, expected a risk for each case");
        }
        double[] times = outcome.times(training);
        int[] events = outcome.events(training);
        List<String> notes = new ArrayList<>();
        double[] ascending = Arrays.stream(risk).sorted().toArray();
        double[] learned = switch (method) {
            case MEDIAN -> new double[] {Quantiles.of(ascending, 0.5)};
            case TERTILES -> new double[] {Quantiles.of(ascending, 1 / 3.0), Quantiles.of(ascending, 2 / 3.0)};
            case FIXED -> cutoffs;
            case OPTIMAL -> {
                RiskCutoff optimal = RiskCutoff.optimal(times, events, risk, smallestPart);
                notes.add("Optimal cutoff: statistic " + Settings.text(optimal.statistic()) + ", p " + Settings.text(optimal.p())
                        + " (Lausen and Schumacher, for the search)");
                yield new double[] {optimal.cutoff()};
            }
        };
        RiskGroups groups = new RiskGroups(outcome.event(), Arrays.stream(learned).distinct().toArray(), null);
        return Fit.of(groups.with(details(groups, groups.indexes(risk), times, events, notes)), training);
    }

    private static DetailTable details(RiskGroups groups, int[] group, double[] times, int[] events, List<String> notes) {
        List<String> names = groups.names();
        double[][] values = new double[4][names.size()];
        for (int g = 0; g < names.size(); g++) {
            int own = g;
            int[] rows = java.util.stream.IntStream.range(0, group.length).filter(i -> group[i] == own).toArray();
            values[0][g] = g == 0 ? Double.NaN : groups.cutoffs()[g - 1];
            values[1][g] = rows.length;
            values[2][g] = Arrays.stream(rows).filter(i -> events[i] == 1).count();
            values[3][g] = rows.length == 0 ? Double.NaN : KaplanMeier.of(Arrays.stream(rows).mapToDouble(i -> times[i]).toArray(),
                    Arrays.stream(rows).map(i -> events[i]).toArray()).median();
        }
        boolean comparable = Arrays.stream(group).distinct().count() > 1 && Arrays.stream(events).anyMatch(event -> event == 1);
        if (comparable) {
            LogRank test = LogRank.test(times, events, group);
            notes.add("Log-rank test in the cases learned from: chi-square " + Settings.text(test.chiSquare()) + ", "
                    + test.degreesOfFreedom() + " df, p " + Settings.text(test.p()));
        }
        return new DetailTable(names, List.of("Risk Above", "Cases", "Events", "Median Survival"), values, notes);
    }
}
