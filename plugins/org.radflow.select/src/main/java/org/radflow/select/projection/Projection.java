package org.radflow.select.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.learn.LearningCases;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * Replaces features by weighted sums of them: component = sum of weight * (value - mean) / scale.
 *
 * @param inputs   names of the features
 * @param outputs  names of the components
 * @param means    per feature
 * @param scales   per feature
 * @param weights  [component][feature]
 * @param loadings what users are told of the components: a row per feature, then rows such as the share of variance
 * @param warnings what users should know
 */
record Projection(List<String> inputs, List<String> outputs, double[] means, double[] scales, double[][] weights, Loadings loadings,
    List<String> warnings) implements FittedStep {

    /**
     * @param rows    names of the rows
     * @param columns names of the columns
     * @param values  [row][column], NaN where there is none
     */
    record Loadings(List<String> rows, List<String> columns, double[][] values) {}

    /** @throws StateException when something is missing or does not fit together */
    static Projection read(State state) {
        Projection read = new Projection(state.texts("inputs"), state.texts("outputs"), state.numbers("means"), state.numbers("scales"),
            state.rows("weights"), new Loadings(state.texts("rows"), state.texts("columns"), state.rows("loadings")), state.texts("warnings"));
        int features = read.inputs.size();
        boolean fits = read.means.length == features && read.scales.length == features && read.weights.length == read.outputs.size()
            && Arrays.stream(read.weights).allMatch(row -> row.length == features)
            && read.loadings.values.length == read.loadings.rows.size()
            && Arrays.stream(read.loadings.values).allMatch(row -> row.length == read.loadings.columns.size());
        if (!fits) {
            throw new StateException("Components: found parts that do not fit together, expected a weight per component and feature");
        }
        return read;
    }

    @Override
    public FeatureMatrix apply(FeatureMatrix cases) {
        double[][] x = LearningCases.complete(cases, inputs);
        List<Column> components = new ArrayList<>();
        for (int c = 0; c < weights.length; c++) {
            double[] values = new double[cases.size()];
            for (int f = 0; f < x.length; f++) {
                for (int i = 0; i < values.length; i++) {
                    values[i] += weights[c][f] * ((x[f][i] - means[f]) / scales[f]);
                }
            }
            components.add(new NumericColumn(outputs.get(c), values));
        }
        FeatureMatrix rest = cases.without(inputs);
        for (String output : outputs) {
            if (rest.has(output)) {
                throw new DataException("Column '" + output + "': is in the table already, expected no column of the name of a component");
            }
        }
        return rest.with(components);
    }

    @Override
    public State state() {
        return new State().put("inputs", inputs).put("outputs", outputs).put("means", means).put("scales", scales).put("weights", weights)
            .put("rows", loadings.rows).put("columns", loadings.columns).put("loadings", loadings.values).put("warnings", warnings);
    }

    @Override
    public FeatureMatrix details() {
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn("Feature", loadings.rows.toArray(String[]::new)));
        for (int c = 0; c < loadings.columns.size(); c++) {
            int column = c;
            columns.add(new NumericColumn(loadings.columns.get(c), Arrays.stream(loadings.values).mapToDouble(row -> row[column]).toArray()));
        }
        return new FeatureMatrix(loadings.rows, columns);
    }

    /** A row per feature, then the variance of each component and its share. */
    static Loadings loadings(List<String> features, List<String> outputs, double[][] byComponent, double[] variances, double total) {
        List<String> rows = new ArrayList<>(features);
        rows.addAll(List.of("(variance)", "(share of variance)", "(cumulative share)"));
        double[][] values = new double[rows.size()][outputs.size()];
        double cumulative = 0;
        for (int c = 0; c < outputs.size(); c++) {
            for (int f = 0; f < features.size(); f++) {
                values[f][c] = byComponent[c][f];
            }
            cumulative += variances[c] / total;
            values[features.size()][c] = variances[c];
            values[features.size() + 1][c] = variances[c] / total;
            values[features.size() + 2][c] = cumulative;
        }
        return new Loadings(rows, outputs, values);
    }

    static List<String> names(String prefix, int count) {
        return java.util.stream.IntStream.rangeClosed(1, count).mapToObj(number -> prefix + number).toList();
    }
}
