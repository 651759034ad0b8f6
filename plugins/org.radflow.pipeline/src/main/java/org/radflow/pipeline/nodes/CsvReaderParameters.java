package org.radflow.pipeline.nodes;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation.IsSingleCharacterValidation;

/** Settings of the CSV Reader. */
final class CsvReaderParameters implements NodeParameters {

    @Widget(title = "File", description = "Path of the CSV file.")
    String m_file = "";

    @Widget(title = "Delimiter", description = "The character between two fields.", advanced = true)
    @TextInputWidget(patternValidation = IsSingleCharacterValidation.class)
    String m_delimiter = ",";

    @Widget(title = "Missing values", description = "Texts, separated by commas, that mean that a value is missing, as an empty field does.",
        advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    String m_missing = "NA, nan";

    Set<String> missing() {
        return Arrays.stream(m_missing.split(",")).map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Delimiters.check(m_delimiter);
    }
}
