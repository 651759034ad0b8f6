package org.radflow.harmonise.nodes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;

/** Settings of Batch Effect Report. */
final class BatchEffectReportParameters implements NodeParameters {

    @Widget(title = "Batch column", description = "Column of the batches, in the first table.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_batch = "";

    @Widget(title = "Feature pattern", description = "Regular expression that the whole name of a feature matches. Features are columns of decimal "
            + "numbers.")
    String m_pattern = ".*";

    /** @throws InvalidSettingsException naming the batch column when the table does not have it */
    List<String> features(DataTableSpec table) throws InvalidSettingsException {
        if (!table.containsName(m_batch)) {
            throw new InvalidSettingsException("Batch column: found '" + m_batch + "', expected the name of a column");
        }
        Pattern pattern = pattern();
        return table.stream().filter(column -> column.getType().equals(DoubleCell.TYPE)).map(DataColumnSpec::getName)
                .filter(name -> !name.equals(m_batch) && pattern.matcher(name).matches()).toList();
    }

    private Pattern pattern() throws InvalidSettingsException {
        try {
            return Pattern.compile(m_pattern);
        } catch (PatternSyntaxException e) {
            throw new InvalidSettingsException("Feature pattern: found '%s', expected a regular expression: %s".formatted(m_pattern,
                    e.getDescription()), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        pattern();
    }
}
