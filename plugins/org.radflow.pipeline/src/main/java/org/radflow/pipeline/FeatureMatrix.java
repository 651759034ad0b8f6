package org.radflow.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of cases: a row per case (patient x series x region), named columns of numbers or texts, in a fixed order. Immutable and
 * thread-safe; columns are shared between tables, not copied.
 */
public final class FeatureMatrix {

    private final List<String> cases;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /**
     * @param cases name of each case; a case that was drawn more than once stands there more than once
     * @throws DataException when two columns have one name, or a column another number of values than there are cases
     */
    public FeatureMatrix(List<String> cases, Collection<? extends Column> columns) {
        this.cases = List.copyOf(cases);
        for (Column column : columns) {
            if (column.size() != cases.size()) {
                throw new DataException("Column '%s': found %d values, expected one for each of %d cases".formatted(column.name(),
                        column.size(), cases.size()));
            }
            if (this.columns.put(column.name(), column) != null) {
                throw new DataException("Column '" + column.name() + "': found twice, expected each name once");
            }
        }
    }

    /** Number of cases. */
    public int size() {
        return cases.size();
    }

    public List<String> cases() {
        return cases;
    }

    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /** @throws DataException when there is no such column */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new DataException("Column '" + name + "': not in the table, expected a column of that name");
        }
        return column;
    }

    /** @throws DataException when there is no such column, or it holds texts */
    public NumericColumn numbers(String name) {
        if (column(name) instanceof NumericColumn numbers) {
            return numbers;
        }
        throw new DataException("Column '" + name + "': found texts, expected numbers");
    }

    /**
     * Values of several columns of numbers.
     *
     * @return [column][case], the columns' own arrays; not to be changed
     * @throws DataException as {@link #numbers}
     */
    public double[][] numbers(List<String> names) {
        return names.stream().map(name -> numbers(name).values()).toArray(double[][]::new);
    }

    /** The given rows in that order; a row can stand there more than once. */
    public FeatureMatrix rows(int[] rows) {
        List<String> chosen = new ArrayList<>(rows.length);
        for (int row : rows) {
            chosen.add(cases.get(row));
        }
        return new FeatureMatrix(chosen, columns.values().stream().map(column -> column.rows(rows)).toList());
    }

    /** This table with the given columns, each in the place of the one of its name, or after all others. */
    public FeatureMatrix with(Collection<? extends Column> added) {
        Map<String, Column> all = new LinkedHashMap<>(columns);
        added.forEach(column -> all.put(column.name(), column));
        return new FeatureMatrix(cases, all.values());
    }

    public FeatureMatrix with(Column added) {
        return with(List.of(added));
    }

    /** This table without the given columns. */
    public FeatureMatrix without(Collection<String> names) {
        Map<String, Column> rest = new LinkedHashMap<>(columns);
        rest.keySet().removeAll(names);
        return new FeatureMatrix(cases, rest.values());
    }
}
