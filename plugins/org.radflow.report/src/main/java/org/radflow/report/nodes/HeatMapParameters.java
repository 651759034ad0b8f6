package org.radflow.report.nodes;

import java.util.List;
import java.util.function.Consumer;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Progress;
import org.radflow.report.figure.Figure;
import org.radflow.report.plots.FeatureMaps;

/** Settings of Heat Map. */
final class HeatMapParameters extends FigureParameters {

    /** What is drawn. */
    enum Kind {
        @Label(value = "Features of cases", description = "Z scores of features (rows) of cases (columns).")
        FEATURES,
        @Label(value = "Correlations", description = "Spearman's correlation of each pair of features.")
        CORRELATIONS
    }

    @Widget(title = "Kind", description = "What the colours tell.")
    @ValueSwitchWidget
    Kind m_kind = Kind.FEATURES;

    @Widget(title = "Features", description = "Regular expression that the whole name of a column of decimal numbers matches. Empty: all such columns.")
    String m_features = "";

    @Widget(title = "Class column", description = "Name of a column that is shown as a strip above the cases, such as outcome or scanner. Empty: none.")
    String m_class = "";

    @Widget(title = "Order by clustering", description = "Put alike features, and alike cases, beside each other. Otherwise they stand as in the table.")
    boolean m_cluster = true;

    @Override
    void check(DataTableSpec table) throws InvalidSettingsException {
        Columns.decimals(table, "Features", m_features);
        Columns.requireIfSet(table, "Class column", m_class);
    }

    @Override
    Figure figure(DataTableSpec table, FeatureMatrix cases, Consumer<String> warn, Progress progress)
            throws InvalidSettingsException {
        List<String> features = FeatureMaps.varying(cases, Columns.decimals(table, "Features", m_features), warn);
        return m_kind == Kind.FEATURES ? FeatureMaps.cases(title("Features of cases"), cases, features, m_class, m_cluster)
                : FeatureMaps.correlations(title("Correlations of features"), cases, features, m_cluster);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Columns.pattern("Features", m_features);
    }
}
