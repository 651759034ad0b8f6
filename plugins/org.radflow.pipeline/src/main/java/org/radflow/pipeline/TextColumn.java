package org.radflow.pipeline;

import java.util.Map;

/**
 * A column of texts, such as a manufacturer or a class; {@code null} means missing.
 *
 * @param values     the column's own array, a value per case; not to be changed
 * @param properties see {@link Column#properties}
 */
public record TextColumn(String name, String[] values, Map<String, String> properties) implements Column {

    public TextColumn {
        properties = Map.copyOf(properties);
    }

    public TextColumn(String name, String... values) {
        this(name, values, Map.of());
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return values[row] == null;
    }

    @Override
    public String text(int row) {
        return values[row];
    }

    @Override
    public TextColumn rows(int[] rows) {
        String[] chosen = new String[rows.length];
        for (int r = 0; r < rows.length; r++) {
            chosen[r] = values[rows[r]];
        }
        return new TextColumn(name, chosen, properties);
    }
}
