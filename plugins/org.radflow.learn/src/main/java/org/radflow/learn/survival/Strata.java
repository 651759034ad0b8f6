package org.radflow.learn.survival;

import java.util.List;
import java.util.TreeSet;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;

/**
 * Strata, each with a baseline hazard of its own.
 *
 * @param column that holds them; empty for a single stratum
 * @param names  of the strata, in alphabetical order
 */
record Strata(String column, List<String> names) {

    /** Those of the cases. @throws DataException when a case has none */
    static Strata of(FeatureMatrix cases, String column) {
        if (column.isEmpty()) {
            return new Strata(column, List.of("all"));
        }
        Column values = cases.column(column);
        TreeSet<String> names = new TreeSet<>();
        for (int row = 0; row < values.size(); row++) {
            if (values.isMissing(row)) {
                throw new DataException("Column '" + column + "': found a missing value, expected a stratum for each case");
            }
            names.add(values.text(row));
        }
        return new Strata(column, List.copyOf(names));
    }

    /** Number of each case's stratum. @throws DataException when it is none of these */
    int[] indexes(FeatureMatrix cases) {
        int[] indexes = new int[cases.size()];
        if (column.isEmpty()) {
            return indexes;
        }
        Column values = cases.column(column);
        for (int row = 0; row < indexes.length; row++) {
            indexes[row] = values.isMissing(row) ? -1 : names.indexOf(values.text(row));
            if (indexes[row] < 0) {
                throw new DataException("Column '%s': found %s, expected one of %s".formatted(column,
                        values.isMissing(row) ? "a missing value" : "'" + values.text(row) + "'", names));
            }
        }
        return indexes;
    }
}
