package org.radflow.pipeline.nodes;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.knime.core.node.InvalidSettingsException;

/** Patterns that names of columns match. */
final class ColumnPattern {

    private ColumnPattern() {}

    /** @throws InvalidSettingsException naming the setting when it is no regular expression */
    static Pattern compile(String setting, String pattern) throws InvalidSettingsException {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new InvalidSettingsException("%s: found '%s', expected a regular expression: %s".formatted(setting, pattern,
                    e.getDescription()), e);
        }
    }
}
