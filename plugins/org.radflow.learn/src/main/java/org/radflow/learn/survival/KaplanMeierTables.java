package org.radflow.learn.survival;

import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.survival.KaplanMeier;
import org.radflow.pipeline.survival.LogRank;
import org.radflow.pipeline.survival.RiskTable;

/** Kaplan-Meier curves of groups as tables. */
public final class KaplanMeierTables {

    private KaplanMeierTables() {}

    /** A row per group and distinct time: at risk, events, censored, survival, standard error and bounds. @param level such as 0.95 */
    public static FeatureMatrix curves(ObservedGroups observed, double level, KaplanMeier.Interval kind) {
        TableRows rows = new TableRows(List.of("Group"),
                List.of("Time", "At Risk", "Events", "Censored", "Survival", "Standard Error", "Lower", "Upper"));
        for (int g = 0; g < observed.names().size(); g++) {
            KaplanMeier curve = KaplanMeier.of(observed.times(g), observed.events(g));
            RiskTable table = curve.table();
            for (int t = 0; t < table.times().length; t++) {
                double time = table.times()[t];
                double[] bounds = curve.interval(time, level, kind);
                rows.add(new String[] {observed.names().get(g)}, time, table.atRisk()[t], table.events()[t], table.censored()[t],
                        curve.survival()[t], curve.standardError(time), bounds[0], bounds[1]);
            }
        }
        return rows.table();
    }

    /** A row per group: cases, events, median survival with bounds, median follow-up. */
    public static FeatureMatrix medians(ObservedGroups observed, double level, KaplanMeier.Interval kind) {
        TableRows rows = new TableRows(List.of("Group"),
                List.of("Cases", "Events", "Median Survival", "Lower", "Upper", "Median Follow-Up"));
        for (int g = 0; g < observed.names().size(); g++) {
            KaplanMeier curve = KaplanMeier.of(observed.times(g), observed.events(g));
            double[] bounds = curve.quantileInterval(0.5, level, kind);
            rows.add(new String[] {observed.names().get(g)}, observed.times(g).length, Arrays.stream(curve.table().events()).sum(),
                    curve.median(), bounds[0], bounds[1], KaplanMeier.followUp(observed.times(g), observed.events(g)).median());
        }
        return rows.table();
    }

    /** A row per group with observed and expected events, and the test of all; no row where there is nothing to compare. */
    public static FeatureMatrix logRank(ObservedGroups observed) {
        TableRows rows = new TableRows(List.of("Group"), List.of("Observed", "Expected", "Chi-Square", "Degrees of Freedom", "p"));
        boolean events = Arrays.stream(observed.events()).anyMatch(event -> event == 1);
        if (observed.names().size() > 1 && events) {
            LogRank test = LogRank.test(observed.times(), observed.events(), observed.groups());
            for (int g = 0; g < observed.names().size(); g++) {
                rows.add(new String[] {observed.names().get(g)}, test.observed()[g], test.expected()[g], test.chiSquare(),
                        test.degreesOfFreedom(), test.p());
            }
        }
        return rows.table();
    }
}
