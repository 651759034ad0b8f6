package org.radflow.report.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.survival.KaplanMeier;
import org.radflow.pipeline.survival.LogRank;

/**
 * Survival of groups of cases.
 *
 * @param groups in alphabetical order of their names
 * @param p      of the log-rank test; not a number for a single group
 */
public record SurvivalGroups(List<KaplanMeierPlot.Group> groups, double p) {

    private static final int MOST = 8;
    private static final double LEVEL = 0.95;

    /**
     * @param group column of the groups; empty for one group of all cases
     * @param warn  told how many cases are left out because time, event or group is missing
     * @throws DataException when there are no cases or more than 8 groups, a time is negative, or an event is no whole number
     */
    public static SurvivalGroups of(FeatureMatrix all, Outcome.Survival outcome, String group, Consumer<String> warn) {
        Column[] needed = {all.column(outcome.time()), all.column(outcome.event()), all.column(group.isEmpty() ? outcome.time() : group)};
        FeatureMatrix cases = all.rows(IntStream.range(0, all.size())
                .filter(i -> !needed[0].isMissing(i) && !needed[1].isMissing(i) && !needed[2].isMissing(i)).toArray());
        if (cases.size() < all.size()) {
            warn.accept((all.size() - cases.size()) + " cases are left out, as their time, event or group is missing");
        }
        double[] times = outcome.times(cases);
        int[] events = outcome.events(cases);
        int[] numbers = new int[times.length];
        List<String> names = List.of("All cases");
        if (!group.isEmpty()) {
            Column column = cases.column(group);
            names = List.copyOf(new TreeSet<>(IntStream.range(0, cases.size()).mapToObj(column::text).toList()));
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = names.indexOf(column.text(i));
            }
        }
        if (cases.size() == 0 || names.size() > MOST) {
            throw new DataException("Survival: found %d cases in %d groups, expected cases in 1 to %d groups".formatted(cases.size(), names.size(),
                    MOST));
        }
        List<KaplanMeierPlot.Group> groups = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            int number = g;
            groups.add(group(names.get(g), IntStream.range(0, numbers.length).filter(i -> numbers[i] == number).toArray(), times, events));
        }
        return new SurvivalGroups(groups, names.size() > 1 ? LogRank.test(times, events, numbers).p() : Double.NaN);
    }

    private static KaplanMeierPlot.Group group(String name, int[] members, double[] times, int[] events) {
        double[] ownTimes = IntStream.of(members).mapToDouble(i -> times[i]).toArray();
        KaplanMeier curve = KaplanMeier.of(ownTimes, IntStream.of(members).map(i -> events[i]).toArray());
        double[] steps = curve.table().times();
        double[] lower = new double[steps.length];
        double[] upper = new double[steps.length];
        for (int t = 0; t < steps.length; t++) {
            double[] interval = curve.interval(steps[t], LEVEL, KaplanMeier.Interval.LOG_LOG);
            lower[t] = interval[0];
            upper[t] = interval[1];
        }
        return new KaplanMeierPlot.Group(name, steps, curve.survival(), lower, upper, ownTimes,
                IntStream.of(members).filter(i -> events[i] != 1).mapToDouble(i -> times[i]).toArray());
    }
}
