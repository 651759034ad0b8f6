package org.radflow.pipeline.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * What missing values are filled with. Immutable and thread-safe.
 *
 * @param features all features of the training
 * @param missing  number of missing values of each
 * @param numbers  what each feature that stays is filled with
 * @param texts    what columns of texts are filled with
 * @param removed  features that are removed, and why
 */
record FittedMissingValues(List<String> features, int[] missing, Map<String, Double> numbers, Map<String, String> texts,
        Map<String, String> removed) implements FittedStep {

    @Override
    public List<String> inputs() {
        List<String> inputs = new ArrayList<>(numbers.keySet());
        inputs.addAll(texts.keySet());
        return inputs;
    }

    @Override
    public FeatureMatrix apply(FeatureMatrix cases) {
        List<Column> filled = new ArrayList<>();
        numbers.forEach((name, number) -> {
            NumericColumn column = cases.numbers(name);
            if (column.hasMissing()) {
                filled.add(column.with(Arrays.stream(column.values()).map(value -> Double.isNaN(value) ? number : value).toArray()));
            }
        });
        texts.forEach((name, text) -> {
            Column column = cases.column(name);
            String[] values = new String[column.size()];
            boolean any = false;
            for (int row = 0; row < values.length; row++) {
                any |= column.isMissing(row);
                values[row] = column.isMissing(row) ? text : column.text(row);
            }
            if (any) {
                filled.add(new TextColumn(name, values, column.properties()));
            }
        });
        return cases.with(filled).without(removed.keySet());
    }

    @Override
    public State state() {
        return new State().put("features", features).put("missing", missing).put("filled", List.copyOf(numbers.keySet()))
                .put("numbers", numbers.values().stream().mapToDouble(Double::doubleValue).toArray())
                .put("filled texts", List.copyOf(texts.keySet())).put("texts", List.copyOf(texts.values()))
                .put("removed", List.copyOf(removed.keySet())).put("why removed", List.copyOf(removed.values()));
    }

    static FittedMissingValues read(State state) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        List<String> filled = state.texts("filled");
        double[] values = state.numbers("numbers");
        check("numbers", values.length, filled.size());
        filled.forEach(name -> numbers.put(name, values[numbers.size()]));
        check("missing", state.integers("missing").length, state.texts("features").size());
        return new FittedMissingValues(state.texts("features"), state.integers("missing"), numbers,
                pairs(state.texts("filled texts"), state.texts("texts"), "texts"),
                pairs(state.texts("removed"), state.texts("why removed"), "why removed"));
    }

    private static Map<String, String> pairs(List<String> names, List<String> values, String what) {
        check(what, values.size(), names.size());
        Map<String, String> pairs = new LinkedHashMap<>();
        names.forEach(name -> pairs.put(name, values.get(pairs.size())));
        return pairs;
    }

    private static void check(String name, int found, int expected) {
        if (found != expected) {
            throw new StateException("'%s': found %d entries, expected %d".formatted(name, found, expected));
        }
    }

    /** A row per column: what it is filled with, or why it is removed. */
    @Override
    public FeatureMatrix details() {
        List<String> names = new ArrayList<>(features);
        names.addAll(texts.keySet());
        double[] counts = new double[names.size()];
        String[] with = new String[names.size()];
        String[] why = new String[names.size()];
        for (int row = 0; row < names.size(); row++) {
            String name = names.get(row);
            counts[row] = row < missing.length ? missing[row] : Double.NaN;
            with[row] = numbers.containsKey(name) ? Double.toString(numbers.get(name)) : texts.get(name);
            why[row] = removed.get(name);
        }
        return new FeatureMatrix(names, List.of(new TextColumn("Column", names.toArray(String[]::new)),
                new NumericColumn("Missing in Training", counts), new TextColumn("Filled With", with), new TextColumn("Removed Because", why)));
    }

    @Override
    public List<String> warnings() {
        return removed.isEmpty() ? List.of() : List.of("%d of %d features are removed, the first '%s': %s".formatted(removed.size(),
                features.size(), removed.keySet().iterator().next(), removed.values().iterator().next()));
    }
}
