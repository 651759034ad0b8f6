package org.radflow.pipeline.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;

/**
 * Changes of features over time (delta radiomics): from rows per patient and time point to a row per patient. Each later time point is
 * compared with the first one. Immutable and thread-safe.
 *
 * @param patient column of patients
 * @param time    column of time points: days as numbers, or labels
 * @param order   labels of the time points, from the first on; empty when the column holds numbers
 * @param changes the changes to compute
 * @param slope   whether to compute the slope of the least-squares line through all time points, in units per day; needs numbers
 */
public record DeltaFeatures(String patient, String time, List<String> order, Set<Change> changes, boolean slope) {

    /** Column of the number of time points of a patient. */
    public static final String TIME_POINTS = "Time Points";

    public DeltaFeatures {
        order = List.copyOf(order);
        if (slope && !order.isEmpty()) {
            throw new IllegalArgumentException("Slope: set with labels of time points " + order + ", expected a time column of days");
        }
    }

    /**
     * A row per patient, named by it, in the order of the patients' first rows: the other columns as at the first time point, then
     * {@code <feature>__<change>_<n>} for the n-th time point against the first, and {@code <feature>__slope}. Changes that are not defined,
     * or whose time point a patient lacks, are missing.
     *
     * @param features columns of numbers whose changes are computed
     * @throws DataException when a patient or a time is missing, a time point stands twice, or a label is not in the order
     */
    public FeatureMatrix of(FeatureMatrix cases, List<String> features) {
        Map<String, int[]> visits = visits(cases);
        int most = visits.values().stream().mapToInt(rows -> rows.length).max().orElse(0);
        List<int[]> rows = new ArrayList<>(visits.values());
        FeatureMatrix first = cases.rows(rows.stream().mapToInt(row -> row[0]).toArray()).without(features).without(Set.of(time));
        List<Column> added = new ArrayList<>();
        added.add(new NumericColumn(TIME_POINTS, rows.stream().mapToDouble(row -> row.length).toArray()));
        for (String feature : features) {
            added.addAll(changes(cases.numbers(feature), rows, most));
            if (slope) {
                added.add(slope(cases.numbers(feature), rows, cases.numbers(time).values()));
            }
        }
        return new FeatureMatrix(new ArrayList<>(visits.keySet()), first.columns()).with(added);
    }

    private Map<String, int[]> visits(FeatureMatrix cases) {
        Map<String, TreeMap<Double, Integer>> byPatient = new LinkedHashMap<>();
        Column patients = cases.column(patient);
        for (int row = 0; row < cases.size(); row++) {
            if (patients.isMissing(row)) {
                throw new DataException("Column '" + patient + "': found a row without a patient, expected one in each");
            }
            Integer twin = byPatient.computeIfAbsent(patients.text(row), name -> new TreeMap<>(Comparator.naturalOrder()))
                    .putIfAbsent(position(cases, row), row);
            if (twin != null) {
                throw new DataException("Column '%s': found the time point '%s' of one patient in rows %d and %d, expected it once".formatted(
                        time, cases.column(time).text(row), twin + 1, row + 1));
            }
        }
        Map<String, int[]> visits = new LinkedHashMap<>();
        byPatient.forEach((name, rows) -> visits.put(name, rows.values().stream().mapToInt(Integer::intValue).toArray()));
        return visits;
    }

    private double position(FeatureMatrix cases, int row) {
        Column times = cases.column(time);
        if (times.isMissing(row)) {
            throw new DataException("Column '" + time + "': found a row without a time, expected one in each");
        }
        if (order.isEmpty()) {
            return cases.numbers(time).values()[row];
        }
        int position = order.indexOf(times.text(row));
        if (position < 0) {
            throw new DataException("Column '%s': found '%s', expected one of %s".formatted(time, times.text(row), order));
        }
        return position;
    }

    private List<Column> changes(NumericColumn feature, List<int[]> visits, int most) {
        List<Column> columns = new ArrayList<>();
        for (int point = 1; point < most; point++) {
            for (Change change : Change.values()) {
                if (changes.contains(change)) {
                    double[] values = new double[visits.size()];
                    for (int p = 0; p < values.length; p++) {
                        int[] rows = visits.get(p);
                        values[p] = point >= rows.length ? Double.NaN
                                : change.of(feature.values()[rows[0]], feature.values()[rows[point]]);
                    }
                    columns.add(new NumericColumn("%s__%s_%d".formatted(feature.name(), change.suffix(), point + 1), values,
                            properties(feature, change.unit(feature))));
                }
            }
        }
        return columns;
    }

    /** Least squares: sum (t - mean t)(x - mean x) / sum (t - mean t)^2, over the time points that have a value. */
    private NumericColumn slope(NumericColumn feature, List<int[]> visits, double[] times) {
        double[] slopes = new double[visits.size()];
        for (int p = 0; p < slopes.length; p++) {
            int[] rows = java.util.Arrays.stream(visits.get(p)).filter(row -> !feature.isMissing(row)).toArray();
            double meanTime = java.util.Arrays.stream(rows).mapToDouble(row -> times[row]).average().orElse(0);
            double meanValue = java.util.Arrays.stream(rows).mapToDouble(row -> feature.values()[row]).average().orElse(0);
            double products = 0;
            double squares = 0;
            for (int row : rows) {
                products += (times[row] - meanTime) * (feature.values()[row] - meanValue);
                squares += (times[row] - meanTime) * (times[row] - meanTime);
            }
            slopes[p] = squares == 0 ? Double.NaN : products / squares;
        }
        String unit = feature.properties().get(Column.UNIT);
        return new NumericColumn(feature.name() + "__slope", slopes, properties(feature, unit == null ? null : unit + "/d"));
    }

    private static Map<String, String> properties(Column feature, String unit) {
        Map<String, String> properties = new LinkedHashMap<>(feature.properties());
        properties.remove(Column.UNIT);
        if (unit != null) {
            properties.put(Column.UNIT, unit);
        }
        return properties;
    }
}
