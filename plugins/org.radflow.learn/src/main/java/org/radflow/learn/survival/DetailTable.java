package org.radflow.learn.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * What a survival model tells the user: numbers for each term, then notes. Immutable.
 *
 * @param terms   names of the rows
 * @param columns names of the numbers
 * @param values  [column][term]; NaN for none
 * @param notes   such as {@code Log-likelihood: -13.3}
 */
record DetailTable(List<String> terms, List<String> columns, double[][] values, List<String> notes) {

    DetailTable {
        terms = List.copyOf(terms);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        values = Arrays.stream(values).map(column -> Arrays.stream(column).map(value -> Double.isFinite(value) ? value : Double.NaN).toArray())
                .toArray(double[][]::new);
    }

    State state() {
        return new State().put("terms", terms).put("columns", columns).put("values", values).put("notes", notes);
    }

    /** @throws StateException when the numbers do not fit the names */
    static DetailTable read(State state) {
        DetailTable read = new DetailTable(state.texts("terms"), state.texts("columns"), state.rows("values"), state.texts("notes"));
        if (read.values.length != read.columns.size() || Arrays.stream(read.values).anyMatch(column -> column.length != read.terms.size())) {
            throw new StateException("Details: found numbers that do not fit their names, expected a number per term and column");
        }
        return read;
    }

    /** A row per term and one per note. */
    FeatureMatrix table() {
        int rows = terms.size() + notes.size();
        List<String> names = new ArrayList<>(terms);
        String[] texts = new String[rows];
        for (int row = 0; row < rows; row++) {
            texts[row] = row < terms.size() ? terms.get(row) : notes.get(row - terms.size());
            if (row >= terms.size()) {
                names.add("Note " + (row - terms.size() + 1));
            }
        }
        List<Column> all = new ArrayList<>(List.of(new TextColumn("Term", texts)));
        for (int c = 0; c < columns.size(); c++) {
            double[] padded = Arrays.copyOf(values[c], rows);
            Arrays.fill(padded, terms.size(), rows, Double.NaN);
            all.add(new NumericColumn(columns.get(c), padded));
        }
        return new FeatureMatrix(names, all);
    }
}
