package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.state.State;

/**
 * Covariates as columns of numbers: a continuous one as it is, a categorical one as a column for each level but the first in alphabetical
 * order, 1 for cases of that level (as R's {@code model.matrix}).
 *
 * @param all the covariates, in the order of the settings
 */
record Covariates(List<Covariate> all) {

    /**
     * @param column name
     * @param levels of a categorical covariate, in alphabetical order; empty for a continuous one
     * @param means  of its columns of numbers over the training
     */
    record Covariate(String column, List<String> levels, double[] means) {}

    /** @throws DataException when a value is missing or no number */
    static Covariates learn(FeatureMatrix training, List<String> categorical, List<String> continuous) {
        List<Covariate> all = new ArrayList<>();
        for (String name : categorical) {
            Column column = training.column(name);
            TreeSet<String> levels = new TreeSet<>();
            for (int row = 0; row < column.size(); row++) {
                levels.add(required(column, row));
            }
            all.add(learn(training, new Covariate(name, List.copyOf(levels), null)));
        }
        for (String name : continuous) {
            all.add(learn(training, new Covariate(name, List.of(), null)));
        }
        return new Covariates(all);
    }

    private static Covariate learn(FeatureMatrix training, Covariate covariate) {
        double[][] numbers = encode(training, covariate, false);
        return new Covariate(covariate.column(), covariate.levels(), Arrays.stream(numbers).mapToDouble(Moments::mean).toArray());
    }

    List<String> names() {
        return all.stream().map(Covariate::column).toList();
    }

    /** Name of each column of numbers, such as {@code Sex=M} or {@code Age}. */
    List<String> columnNames() {
        List<String> names = new ArrayList<>();
        for (Covariate covariate : all) {
            if (covariate.levels().isEmpty()) {
                names.add(covariate.column());
            }
            covariate.levels().stream().skip(1).forEach(level -> names.add(covariate.column() + "=" + level));
        }
        return names;
    }

    /**
     * The columns of numbers.
     *
     * @param withheld covariates that are not looked at: every case gets the mean of the training
     * @param average  whether a missing value, or a missing column, is the mean of the training
     * @return [column][case]
     * @throws DataException when a value is missing and must not be, or is a level that the training does not have
     */
    double[][] encode(FeatureMatrix cases, Set<String> withheld, boolean average) {
        List<double[]> columns = new ArrayList<>();
        for (Covariate covariate : all) {
            if (withheld.contains(covariate.column()) || average && !cases.has(covariate.column())) {
                for (double mean : covariate.means()) {
                    double[] means = new double[cases.size()];
                    Arrays.fill(means, mean);
                    columns.add(means);
                }
            } else {
                columns.addAll(List.of(encode(cases, covariate, average)));
            }
        }
        return columns.toArray(double[][]::new);
    }

    private static double[][] encode(FeatureMatrix cases, Covariate covariate, boolean average) {
        boolean continuous = covariate.levels().isEmpty();
        Column column = continuous ? cases.numbers(covariate.column()) : cases.column(covariate.column());
        double[][] numbers = new double[continuous ? 1 : covariate.levels().size() - 1][column.size()];
        for (int row = 0; row < column.size(); row++) {
            if (average && column.isMissing(row)) {
                for (int c = 0; c < numbers.length; c++) {
                    numbers[c][row] = covariate.means()[c];
                }
            } else if (continuous) {
                required(column, row);
                numbers[0][row] = cases.numbers(covariate.column()).values()[row];
            } else {
                int level = level(covariate, required(column, row));
                if (level > 0) {
                    numbers[level - 1][row] = 1;
                }
            }
        }
        return numbers;
    }

    private static String required(Column column, int row) {
        if (column.isMissing(row)) {
            throw new DataException("Covariate '%s': found a missing value, expected one for each case".formatted(column.name()));
        }
        return column.text(row);
    }

    private static int level(Covariate covariate, String value) {
        int level = covariate.levels().indexOf(value);
        if (level < 0) {
            throw new DataException("Covariate '%s': found '%s', expected one of those of the training, %s".formatted(covariate.column(), value,
                    covariate.levels()));
        }
        return level;
    }

    State[] state() {
        return all.stream().map(covariate -> new State().put("column", covariate.column()).put("levels", covariate.levels())
                .put("means", covariate.means())).toArray(State[]::new);
    }

    static Covariates read(State[] states) {
        return new Covariates(Arrays.stream(states)
                .map(state -> new Covariate(state.text("column"), state.texts("levels"), state.numbers("means"))).toList());
    }
}
