package org.radflow.report.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;

/**
 * Scores of cases of two classes.
 *
 * @param name     of the model
 * @param scores   finite, the higher the more probably positive
 * @param positive whether each case is positive
 */
public record Scored(String name, double[] scores, boolean[] positive) {

    private static final int MOST = 8;

    /**
     * One for each score column, and for each value of the group column.
     *
     * @param outcome the classes; cases of other classes than the positive one are negative
     * @param columns of the scores
     * @param group   column of groups such as models or folds; empty for none
     * @param warn    told how many cases are left out because outcome or score is missing
     * @throws DataException when there are more than 8 curves, or all cases of one have the same class
     */
    public static List<Scored> of(FeatureMatrix cases, Outcome.Classes outcome, List<String> columns, String group, Consumer<String> warn) {
        String positive = outcome.positive(outcome.classes(cases));
        Column labels = cases.column(outcome.column());
        List<String> groups = group.isEmpty() ? List.of("") : groups(cases.column(group));
        if (columns.size() * groups.size() > MOST) {
            throw new DataException("Found %d curves (%d score columns, %d groups), expected %d at most".formatted(columns.size() * groups.size(),
                    columns.size(), groups.size(), MOST));
        }
        List<Scored> all = new ArrayList<>();
        for (String column : columns) {
            NumericColumn scores = cases.numbers(column);
            for (String name : groups) {
                int[] members = IntStream.range(0, cases.size())
                        .filter(i -> group.isEmpty() || name.equals(cases.column(group).text(i))).toArray();
                int[] known = IntStream.of(members).filter(i -> !labels.isMissing(i) && !scores.isMissing(i)).toArray();
                String title = groups.size() == 1 ? column : columns.size() == 1 ? name : column + ", " + name;
                if (known.length < members.length) {
                    warn.accept("%s: %d of %d cases are left out, as their outcome or score is missing".formatted(title,
                            members.length - known.length, members.length));
                }
                all.add(new Scored(title, scores.rows(known).values(), positives(labels, known, positive, title)));
            }
        }
        return all;
    }

    private static List<String> groups(Column column) {
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i)) {
                names.add(column.text(i));
            }
        }
        return List.copyOf(names);
    }

    private static boolean[] positives(Column labels, int[] known, String positive, String title) {
        boolean[] positives = new boolean[known.length];
        int count = 0;
        for (int i = 0; i < known.length; i++) {
            positives[i] = positive.equals(labels.text(known[i]));
            count += positives[i] ? 1 : 0;
        }
        if (count == 0 || count == known.length) {
            throw new DataException("%s: found %d cases, %d of them of the class '%s' in column '%s', expected cases of this class and of another"
                    .formatted(title, known.length, count, positive, labels.name()));
        }
        return positives;
    }
}
