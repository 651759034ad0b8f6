package org.radflow.learn.linear;

import java.util.ArrayList;
import java.util.List;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * What a linear model has learned, as plain numbers.
 *
 * @param outcome      column that it was fitted to
 * @param classes      in the order of probabilities; empty with IDENTITY
 * @param outputs      see {@link LinearModel#outputs}
 * @param intercepts   per output
 * @param coefficients [output][feature]
 * @param errors       [output][0 for the intercept, 1 + feature]: standard errors; no rows where the method has none
 * @param notes        name and value of what else the user wants to know, such as {@code log-likelihood: -13.3}
 */
record Coefficients(String outcome, List<String> classes, LinearModel.Link link, List<String> features, List<String> outputs,
        double[] intercepts, double[][] coefficients, double[][] errors, List<String> notes) {

    State state() {
        return new State().put("outcome", outcome).put("classes", classes).put("link", link.name()).put("features", features)
                .put("outputs", outputs).put("intercepts", intercepts).put("coefficients", coefficients).put("errors", errors)
                .put("notes", notes);
    }

    /** @throws StateException when something is missing or does not fit together */
    static Coefficients read(State state) {
        Coefficients read = new Coefficients(state.text("outcome"), state.texts("classes"), state.constant("link", LinearModel.Link.class),
                state.texts("features"), state.texts("outputs"), state.numbers("intercepts"), state.rows("coefficients"),
                state.rows("errors"), state.texts("notes"));
        boolean fits = read.outputs.size() == read.intercepts.length && read.coefficients.length == read.intercepts.length
                && switch (read.link) {
                    case IDENTITY -> read.classes.isEmpty() && read.outputs.size() == 1;
                    case LOGIT -> read.classes.size() == 2 && read.outputs.size() == 1 && read.classes.containsAll(read.outputs);
                    case SOFTMAX -> read.outputs.equals(read.classes) && read.classes.size() >= 2;
                };
        for (double[] row : read.coefficients) {
            fits &= row.length == read.features.size();
        }
        for (double[] row : read.errors) {
            fits &= row.length == read.features.size() + 1 && read.errors.length == read.outputs.size();
        }
        if (!fits) {
            throw new StateException("Linear model: found parts that do not fit together, expected a coefficient per output and feature");
        }
        return read;
    }

    /** A row per term: output, term, coefficient and, where the method has them, standard error, z, and odds ratio; then notes. */
    FeatureMatrix details() {
        int terms = features.size() + 1;
        int rows = outputs.size() * terms;
        int all = rows + notes.size();
        List<String> names = new ArrayList<>();
        String[] output = new String[all];
        String[] term = new String[all];
        double[][] numbers = new double[3][all];
        for (double[] column : numbers) {
            java.util.Arrays.fill(column, Double.NaN);
        }
        for (int row = 0; row < rows; row++) {
            int o = row / terms;
            int t = row % terms;
            output[row] = outputs.get(o);
            term[row] = t == 0 ? "(Intercept)" : features.get(t - 1);
            numbers[0][row] = t == 0 ? intercepts[o] : coefficients[o][t - 1];
            numbers[1][row] = errors.length == 0 ? Double.NaN : errors[o][t];
            numbers[2][row] = numbers[0][row] / numbers[1][row];
            names.add(outputs.size() == 1 ? term[row] : output[row] + ": " + term[row]);
        }
        for (int note = 0; note < notes.size(); note++) {
            term[rows + note] = notes.get(note);
            names.add("Note " + (note + 1));
        }
        List<Column> columns = new ArrayList<>(List.of(new TextColumn("Output", output), new TextColumn("Term", term),
                new NumericColumn("Coefficient", numbers[0])));
        if (errors.length > 0) {
            columns.add(new NumericColumn("Standard Error", numbers[1]));
            columns.add(new NumericColumn(link == LinearModel.Link.IDENTITY ? "t" : "z", finite(numbers[2])));
        }
        return new FeatureMatrix(names, columns);
    }

    private static double[] finite(double[] values) {
        return java.util.Arrays.stream(values).map(value -> Double.isFinite(value) ? value : Double.NaN).toArray();
    }
}
