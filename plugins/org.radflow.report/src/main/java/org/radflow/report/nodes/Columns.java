package org.radflow.report.nodes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.pipeline.Roles;

/** Columns that settings name. */
final class Columns {

    private Columns() {}

    /** @throws InvalidSettingsException when the table has no such column of numbers */
    static void requireNumbers(DataTableSpec table, String setting, String name) throws InvalidSettingsException {
        DataColumnSpec column = table.getColumnSpec(name);
        if (column == null || !column.getType().isCompatible(DoubleValue.class)) {
            throw new InvalidSettingsException(setting + ": found '" + name + "', expected the name of a column of numbers");
        }
    }

    /** @throws InvalidSettingsException when the table has no such column of texts or numbers */
    static void require(DataTableSpec table, String setting, String name) throws InvalidSettingsException {
        DataColumnSpec column = table.getColumnSpec(name);
        if (column == null || !column.getType().isCompatible(DoubleValue.class) && !column.getType().isCompatible(StringValue.class)) {
            throw new InvalidSettingsException(setting + ": found '" + name + "', expected the name of a column of texts or numbers");
        }
    }

    /** As {@link #require}, unless nothing is set. */
    static void requireIfSet(DataTableSpec table, String setting, String name) throws InvalidSettingsException {
        if (!name.isEmpty()) {
            require(table, setting, name);
        }
    }

    /** @throws InvalidSettingsException when the text is no regular expression */
    static Pattern pattern(String setting, String text) throws InvalidSettingsException {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new InvalidSettingsException("%s: found '%s', expected a regular expression: %s".formatted(setting, text, e.getDescription()),
                    e);
        }
    }

    /** Names of the columns of decimal numbers, predictions apart, that match as a whole; an empty pattern matches all. */
    static List<String> decimals(DataTableSpec table, String setting, String text) throws InvalidSettingsException {
        Pattern pattern = pattern(setting, text.isEmpty() ? ".*" : text);
        List<String> names = table.stream().filter(column -> column.getType().equals(DoubleCell.TYPE)).map(DataColumnSpec::getName)
                .filter(name -> pattern.matcher(name).matches() && Roles.none().isFeature(name)).toList();
        if (names.isEmpty()) {
            throw new InvalidSettingsException("%s: found no column of decimal numbers%s, expected one at least".formatted(setting,
                    text.isEmpty() ? "" : " that matches '" + text + "'"));
        }
        return names;
    }
}
