package org.radflow.report.nodes;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Progress;
import org.radflow.report.figure.Figure;
import org.radflow.report.plots.BatchPlot;
import org.radflow.report.plots.FeatureMaps;

/** Settings of Batch Effect Plot. */
final class BatchEffectParameters extends FigureParameters {

    private static final int MOST = 30;

    /** What is drawn. */
    enum Kind {
        @Label(value = "Principal components", description = "The first two of all features.")
        COMPONENTS,
        @Label(value = "One feature", description = "Boxes and violins of one feature.")
        FEATURE
    }

    @Widget(title = "Batch column", description = "Column of the batches, such as scanner, kernel or centre; 30 batches at most.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_batch = "";

    @Widget(title = "Kind", description = "All features at once, or one feature.")
    @ValueSwitchWidget
    Kind m_kind = Kind.COMPONENTS;

    @Widget(title = "Features", description = "For principal components: regular expression that the whole name of a column of decimal numbers matches. Empty: all "
            + "such columns.")
    String m_features = "";

    @Widget(title = "Feature", description = "For boxes and violins: name of the column of the feature.")
    String m_feature = "";

    @Override
    void check(DataTableSpec table) throws InvalidSettingsException {
        Columns.require(table, "Batch column", m_batch);
        if (m_kind == Kind.COMPONENTS) {
            Columns.decimals(table, "Features", m_features);
        } else {
            Columns.requireNumbers(table, "Feature", m_feature);
        }
    }

    @Override
    Figure figure(DataTableSpec table, FeatureMatrix all, Consumer<String> warn, Progress progress)
            throws InvalidSettingsException {
        Column column = all.column(m_batch);
        FeatureMatrix cases = all.rows(IntStream.range(0, all.size()).filter(i -> !column.isMissing(i)).toArray());
        if (cases.size() < all.size()) {
            warn.accept((all.size() - cases.size()) + " cases are left out, as they have no batch");
        }
        Column known = cases.column(m_batch);
        List<String> batches = IntStream.range(0, cases.size()).mapToObj(known::text).toList();
        long count = batches.stream().distinct().count();
        if (count == 0 || count > MOST) {
            throw new DataException("Column '%s': found %d batches, expected 1 to %d".formatted(m_batch, count, MOST));
        }
        if (m_kind == Kind.FEATURE) {
            String unit = cases.column(m_feature).properties().get(Column.UNIT);
            return BatchPlot.boxes(title("Feature by batch"), unit == null ? m_feature : m_feature + " (" + unit + ")",
                    cases.numbers(m_feature).values(), batches);
        }
        List<String> features = FeatureMaps.varying(cases, Columns.decimals(table, "Features", m_features), warn);
        return BatchPlot.components(title("Principal components by batch"), cases.numbers(features), batches);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Columns.pattern("Features", m_features);
    }
}
