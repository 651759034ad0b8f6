package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation.IsSingleCharacterValidation;

/** Settings of the CSV Reader. */
final class CsvReaderParameters implements NodeParameters {

    @Widget(title = "File", description = "Path of the CSV file.")
    String m_file = "";

    @Widget(title = "Delimiter", description = "The character between two fields.", advanced = true)
    @TextInputWidget(patternValidation = IsSingleCharacterValidation.class)
    String m_delimiter = ",";

    @Override
    public void validate() throws InvalidSettingsException {
        Delimiters.check(m_delimiter);
    }
}
