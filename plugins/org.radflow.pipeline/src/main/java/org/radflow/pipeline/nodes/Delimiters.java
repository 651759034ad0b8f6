package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;

/** The one rule for the delimiter setting of both CSV nodes. */
final class Delimiters {

    private Delimiters() {
    }

    static void check(final String delimiter) throws InvalidSettingsException {
        if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
            throw new InvalidSettingsException(
                "Delimiter: found '%s', expected one character other than a quote or a line break".formatted(delimiter));
        }
    }
}
