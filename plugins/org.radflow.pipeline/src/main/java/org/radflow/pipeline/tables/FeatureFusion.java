package org.radflow.pipeline.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;

/**
 * Brings all that is known of a patient into one row: rows per modality, region and time point become columns, tables with a row per patient
 * (clinical data) are joined. Immutable and thread-safe.
 *
 * @param patient column of patients, in every table
 * @param parts   columns whose values tell the rows of a patient apart, such as modality, region, time; each table has some of them or none
 */
public record FeatureFusion(String patient, List<String> parts) {

    public FeatureFusion {
        parts = List.copyOf(parts);
    }

    /**
     * Fused cases.
     *
     * @param cases   a row per patient, named by it, in the order in which the patients appear; what a patient lacks is missing
     * @param dropped columns that are no features and differ between the rows of a patient
     */
    public record Result(FeatureMatrix cases, List<String> dropped) {}

    /**
     * Columns of numbers of a table with part columns are named as {@link FusedName}; those of a table without keep their names. Columns of
     * texts are kept where all rows of a patient agree.
     *
     * @throws DataException when a patient or a part is missing, two rows of a patient have the same parts, or two tables give one column
     */
    public Result of(List<FeatureMatrix> tables) {
        Map<String, Integer> patients = new LinkedHashMap<>();
        for (FeatureMatrix table : tables) {
            Column names = table.column(patient);
            for (int row = 0; row < table.size(); row++) {
                patients.putIfAbsent(present(names, row), patients.size());
            }
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put(patient, new TextColumn(patient, patients.keySet().toArray(String[]::new)));
        Set<String> dropped = new LinkedHashSet<>();
        for (FeatureMatrix table : tables) {
            fuse(table, patients, columns, dropped);
        }
        return new Result(new FeatureMatrix(new ArrayList<>(patients.keySet()), columns.values()), new ArrayList<>(dropped));
    }

    private void fuse(FeatureMatrix table, Map<String, Integer> patients, Map<String, Column> columns, Set<String> dropped) {
        List<String> own = parts.stream().filter(table::has).toList();
        Map<List<String>, int[]> rows = rows(table, own, patients);
        for (Column column : table.columns()) {
            if (column.name().equals(patient) || own.contains(column.name())) {
                continue;
            }
            if (column instanceof NumericColumn numbers) {
                rows.forEach((part, row) -> add(columns, spread(numbers, own.isEmpty() ? numbers.name()
                        : new FusedName(part, numbers.name()).toString(), row)));
            } else if (!agreed((TextColumn)column, rows.values(), columns)) {
                dropped.add(column.name());
            }
        }
    }

    /** For each combination of parts, in alphabetical order: the row of each patient, -1 for none. */
    private Map<List<String>, int[]> rows(FeatureMatrix table, List<String> own, Map<String, Integer> patients) {
        Map<List<String>, int[]> rows = new TreeMap<>((a, b) -> Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new)));
        for (int row = 0; row < table.size(); row++) {
            List<String> part = new ArrayList<>();
            for (String name : own) {
                part.add(present(table.column(name), row));
            }
            int[] ofPart = rows.computeIfAbsent(part, key -> {
                int[] none = new int[patients.size()];
                Arrays.fill(none, -1);
                return none;
            });
            int index = patients.get(table.column(patient).text(row));
            if (ofPart[index] >= 0) {
                throw new DataException("Columns %s: found the same patient and parts %s in rows %d and %d, expected them once".formatted(
                        own.isEmpty() ? List.of(patient) : own, part, ofPart[index] + 1, row + 1));
            }
            ofPart[index] = row;
        }
        return rows;
    }

    private static NumericColumn spread(NumericColumn column, String name, int[] rows) {
        double[] values = new double[rows.length];
        for (int p = 0; p < rows.length; p++) {
            values[p] = rows[p] < 0 ? Double.NaN : column.values()[rows[p]];
        }
        return new NumericColumn(name, values, column.properties());
    }

    private static boolean agreed(TextColumn column, Iterable<int[]> rows, Map<String, Column> columns) {
        String[] agreed = null;
        for (int[] ofPart : rows) {
            agreed = agreed == null ? new String[ofPart.length] : agreed;
            for (int p = 0; p < ofPart.length; p++) {
                if (ofPart[p] >= 0 && !column.isMissing(ofPart[p])) {
                    if (agreed[p] != null && !Objects.equals(agreed[p], column.text(ofPart[p]))) {
                        return false;
                    }
                    agreed[p] = column.text(ofPart[p]);
                }
            }
        }
        if (agreed != null) {
            add(columns, new TextColumn(column.name(), agreed, column.properties()));
        }
        return true;
    }

    private static void add(Map<String, Column> columns, Column column) {
        if (columns.putIfAbsent(column.name(), column) != null) {
            throw new DataException("Column '" + column.name() + "': found in two tables, expected each name once; rename one of them, or "
                    + "tell them apart by a part column");
        }
    }

    private static String present(Column column, int row) {
        if (column.isMissing(row)) {
            throw new DataException("Column '" + column.name() + "': found a row without a value, expected one in each");
        }
        return column.text(row);
    }
}
