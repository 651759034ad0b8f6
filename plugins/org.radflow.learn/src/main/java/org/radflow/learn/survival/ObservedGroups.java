package org.radflow.learn.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;

/**
 * Observed times and events of cases in groups.
 *
 * @param groups  number of each case's group
 * @param names   of the groups, in alphabetical order
 * @param leftOut cases without a time, an event or a group
 */
public record ObservedGroups(double[] times, int[] events, int[] groups, List<String> names, int leftOut) {

    /**
     * @param group column of groups; empty for one group
     * @throws DataException naming a column that cannot be used, or when no case is complete
     */
    public static ObservedGroups of(FeatureMatrix cases, Outcome.Survival outcome, String group) {
        List<Column> columns = new ArrayList<>(outcome.columns().stream().map(cases::column).toList());
        if (!group.isEmpty()) {
            columns.add(cases.column(group));
        }
        int[] rows = IntStream.range(0, cases.size()).filter(row -> columns.stream().noneMatch(column -> column.isMissing(row))).toArray();
        if (rows.length == 0) {
            throw new DataException("Columns %s: found no case in which all are known, expected some".formatted(
                    columns.stream().map(Column::name).toList()));
        }
        FeatureMatrix complete = cases.rows(rows);
        TreeSet<String> names = new TreeSet<>();
        for (int row = 0; !group.isEmpty() && row < rows.length; row++) {
            names.add(complete.column(group).text(row));
        }
        List<String> ordered = group.isEmpty() ? List.of("all") : List.copyOf(names);
        int[] groups = IntStream.range(0, rows.length).map(row -> group.isEmpty() ? 0 : ordered.indexOf(complete.column(group).text(row)))
                .toArray();
        return new ObservedGroups(outcome.times(complete), outcome.events(complete), groups, ordered, cases.size() - rows.length);
    }

    /** Times of a group. */
    double[] times(int group) {
        return rows(group).mapToDouble(i -> times[i]).toArray();
    }

    /** Events of a group. */
    int[] events(int group) {
        return rows(group).map(i -> events[i]).toArray();
    }

    private IntStream rows(int group) {
        return IntStream.range(0, times.length).filter(i -> groups[i] == group);
    }
}
