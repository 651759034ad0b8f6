package org.radflow.pipeline.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;

/** The keys of the rows of a table, by which rows of several tables are found to belong together. */
final class CaseKeys {

    private static final String SEPARATOR = " | ";

    private CaseKeys() {}

    /**
     * The key of each row; {@code null} where a key column has no value.
     *
     * @param columns key columns; the names of the cases when empty
     * @param lenient whether case and the white space around do not count
     * @throws DataException naming a key column that the table has not
     */
    static List<String> of(FeatureMatrix table, List<String> columns, boolean lenient) {
        List<Column> parts = columns.stream().map(table::column).toList();
        List<String> keys = new ArrayList<>(table.size());
        for (int row = 0; row < table.size(); row++) {
            List<String> values = new ArrayList<>();
            for (Column part : parts) {
                values.add(part.text(row));
            }
            String key = values.contains(null) ? null
                    : columns.isEmpty() ? table.cases().get(row) : String.join(SEPARATOR, values);
            keys.add(key == null || !lenient ? key : key.strip().toLowerCase(Locale.ROOT));
        }
        return keys;
    }

    /**
     * The row of each key, missing keys left out.
     *
     * @param where names table and columns in the error
     * @throws DataException when a key stands in two rows
     */
    static Map<String, Integer> unique(List<String> keys, String where) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            String key = keys.get(row);
            if (key != null && rows.putIfAbsent(key, row) != null) {
                throw new DataException("%s: found a key in rows %d and %d, expected each key once".formatted(where, rows.get(key) + 1,
                        row + 1));
            }
        }
        return rows;
    }
}
