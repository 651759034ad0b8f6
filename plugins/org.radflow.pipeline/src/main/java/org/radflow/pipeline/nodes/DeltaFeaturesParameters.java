package org.radflow.pipeline.nodes;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.pipeline.tables.Change;
import org.radflow.pipeline.tables.DeltaFeatures;

/** Settings of Delta Features. */
final class DeltaFeaturesParameters implements NodeParameters {

    @Widget(title = "Patient column", description = "Rows with the same value belong to one patient.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_patient = "Patient ID";

    @Widget(title = "Time column", description = "Time point of each row: days as numbers, or labels.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_time = "";

    @Widget(title = "Order of the labels", description = "Labels of the time points from the first on, separated by commas, such as "
            + "<tt>baseline, week 4, week 12</tt>. Empty: the time column holds numbers.")
    String m_order = "";

    @Widget(title = "Feature pattern", description = "Regular expression that the whole name of a column of decimal numbers matches whose "
            + "changes are computed.")
    String m_features = ".*";

    @Widget(title = "Absolute change", description = "x2 - x1, in the unit of the feature: <i>feature__abs_2</i> for the second time point.")
    boolean m_absolute = true;

    @Widget(title = "Relative change", description = "(x2 - x1) / |x1|: <i>feature__rel_2</i>. Missing when x1 is 0.")
    boolean m_relative = true;

    @Widget(title = "Log ratio", description = "ln(x2 / x1): <i>feature__logratio_2</i>. Missing unless both are above 0.")
    boolean m_logRatio;

    @Widget(title = "Slope per day", description = "Slope of the least-squares line through all time points: <i>feature__slope</i>. Needs a "
            + "time column of numbers.")
    boolean m_slope;

    /** @throws InvalidSettingsException when the settings contradict each other */
    DeltaFeatures delta() throws InvalidSettingsException {
        List<String> order = Arrays.stream(m_order.split(",")).map(String::strip).filter(label -> !label.isEmpty()).toList();
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (m_absolute) {
            changes.add(Change.ABSOLUTE);
        }
        if (m_relative) {
            changes.add(Change.RELATIVE);
        }
        if (m_logRatio) {
            changes.add(Change.LOG_RATIO);
        }
        if (changes.isEmpty() && !m_slope) {
            throw new InvalidSettingsException("Changes: found none chosen, expected one at least");
        }
        try {
            return new DeltaFeatures(m_patient, m_time, order, changes, m_slope);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        delta();
        ColumnPattern.compile("Feature pattern", m_features);
    }
}
