package org.radflow.pipeline;

import java.util.Map;

/**
 * A column of numbers; NaN means missing.
 *
 * @param values     the column's own array, a value per case, finite or NaN; not to be changed
 * @param properties see {@link Column#properties}
 */
public record NumericColumn(String name, double[] values, Map<String, String> properties) implements Column {

    /** @throws DataException when a value is infinite */
    public NumericColumn {
        properties = Map.copyOf(properties);
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new DataException("Column '" + name + "': found " + value + ", expected finite numbers or missing values");
            }
        }
    }

    public NumericColumn(String name, double... values) {
        this(name, values, Map.of());
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public String text(int row) {
        double value = values[row];
        if (Double.isNaN(value)) {
            return null;
        }
        return value == (long)value ? Long.toString((long)value) : Double.toString(value);
    }

    @Override
    public NumericColumn rows(int[] rows) {
        double[] chosen = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            chosen[r] = values[rows[r]];
        }
        return new NumericColumn(name, chosen, properties);
    }

    /** The same column with other values. */
    public NumericColumn with(double[] newValues) {
        return new NumericColumn(name, newValues, properties);
    }

    public boolean hasMissing() {
        for (double value : values) {
            if (Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }
}
