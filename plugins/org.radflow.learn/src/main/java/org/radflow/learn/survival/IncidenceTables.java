package org.radflow.learn.survival;

import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.survival.CumulativeIncidence;
import org.radflow.pipeline.survival.GrayTest;

/** Cumulative incidence of groups, for each kind of event, as tables. */
public final class IncidenceTables {

    private IncidenceTables() {}

    /** A row per kind of event, group and distinct time: incidence, standard error and bounds. @param level such as 0.95 */
    public static FeatureMatrix curves(ObservedGroups observed, double level) {
        TableRows rows = new TableRows(List.of("Event", "Group"), List.of("Time", "Incidence", "Standard Error", "Lower", "Upper"));
        for (int kind : kinds(observed)) {
            for (int g = 0; g < observed.names().size(); g++) {
                CumulativeIncidence curve = CumulativeIncidence.of(observed.times(g), observed.events(g), kind);
                for (double time : curve.times()) {
                    double[] bounds = curve.interval(time, level);
                    rows.add(new String[] {Integer.toString(kind), observed.names().get(g)}, time, curve.at(time), curve.standardError(time),
                            bounds[0], bounds[1]);
                }
            }
        }
        return rows.table();
    }

    /** A row per kind of event with Gray's test; no row where there is one group alone. */
    public static FeatureMatrix tests(ObservedGroups observed) {
        TableRows rows = new TableRows(List.of("Event"), List.of("Chi-Square", "Degrees of Freedom", "p"));
        for (int kind : observed.names().size() > 1 ? kinds(observed) : new int[0]) {
            GrayTest test = GrayTest.test(observed.times(), observed.events(), kind, observed.groups());
            rows.add(new String[] {Integer.toString(kind)}, test.chiSquare(), test.degreesOfFreedom(), test.p());
        }
        return rows.table();
    }

    private static int[] kinds(ObservedGroups observed) {
        return Arrays.stream(observed.events()).filter(event -> event > 0).sorted().distinct().toArray();
    }
}
