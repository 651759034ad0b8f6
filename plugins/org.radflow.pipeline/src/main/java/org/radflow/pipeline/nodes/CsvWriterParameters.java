package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation.IsSingleCharacterValidation;

/** Settings of the CSV Writer. */
final class CsvWriterParameters implements NodeParameters {

    /** What to do where a file of that name is. */
    enum IfExists {
        @Label("Overwrite")
        OVERWRITE,
        @Label("Fail")
        FAIL;
    }

    @Widget(title = "File", description = "Path of the CSV file to write. Folders on the way are made.")
    String m_file = "";

    @Widget(title = "If the file exists", description = "Replace it in one step, or fail and leave it as it is.")
    @ValueSwitchWidget
    IfExists m_ifExists = IfExists.OVERWRITE;

    @Widget(title = "Write row IDs", description = "Write the row IDs as first column, <i>Row ID</i>.", advanced = true)
    boolean m_rowKeys;

    @Widget(title = "Write reasons of missing values", advanced = true,
        description = "Add the column <i>Missing Because</i> with the reasons why cells of the row are missing.")
    boolean m_reasons = true;

    @Widget(title = "Delimiter", description = "The character between two fields.", advanced = true)
    @TextInputWidget(patternValidation = IsSingleCharacterValidation.class)
    String m_delimiter = ",";

    @Override
    public void validate() throws InvalidSettingsException {
        Delimiters.check(m_delimiter);
    }
}
