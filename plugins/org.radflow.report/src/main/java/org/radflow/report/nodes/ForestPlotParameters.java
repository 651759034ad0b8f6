package org.radflow.report.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Progress;
import org.radflow.report.figure.Figure;
import org.radflow.report.plots.ForestPlot;

/** Settings of Forest Plot. */
final class ForestPlotParameters extends FigureParameters {

    private static final int MOST = 200;

    @Widget(title = "Name column", description = "Column of the names of the rows. Empty: the row IDs.")
    String m_name = "";

    @Widget(title = "Ratio column", description = "Column of the ratios, or of their logarithms.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_ratio = "";

    @Widget(title = "Lower bound column", description = "Column of the lower bounds of the confidence intervals.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_lower = "";

    @Widget(title = "Upper bound column", description = "Column of the upper bounds of the confidence intervals.")
    @ChoicesProvider(AllColumnsProvider.class)
    String m_upper = "";

    @Widget(title = "P value column", description = "Name of the column of p values. Empty: none are shown.")
    String m_p = "";

    @Widget(title = "Values are logarithms", description = "Ratios and bounds are natural logarithms, such as the coefficients of a Cox or logistic model.")
    boolean m_logarithms;

    @Widget(title = "Measure", description = "What the ratios are, for the axis, such as Hazard ratio or Odds ratio.")
    String m_measure = "Hazard ratio";

    @Override
    void check(DataTableSpec table) throws InvalidSettingsException {
        Columns.requireIfSet(table, "Name column", m_name);
        Columns.requireNumbers(table, "Ratio column", m_ratio);
        Columns.requireNumbers(table, "Lower bound column", m_lower);
        Columns.requireNumbers(table, "Upper bound column", m_upper);
        if (!m_p.isEmpty()) {
            Columns.requireNumbers(table, "P value column", m_p);
        }
    }

    @Override
    Figure figure(DataTableSpec table, FeatureMatrix cases, Consumer<String> warn, Progress progress) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            double ratio = ratio(cases, m_ratio, i);
            double lower = ratio(cases, m_lower, i);
            double upper = ratio(cases, m_upper, i);
            if (!Double.isNaN(ratio + lower + upper)) {
                String name = m_name.isEmpty() ? cases.cases().get(i) : cases.column(m_name).text(i);
                rows.add(new ForestPlot.Row(name == null ? "" : name, ratio, lower, upper,
                        m_p.isEmpty() ? Double.NaN : cases.numbers(m_p).values()[i]));
            }
        }
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new DataException("Forest plot: found %d rows with ratio and interval, expected 1 to %d".formatted(rows.size(), MOST));
        }
        if (rows.size() < cases.size()) {
            warn.accept((cases.size() - rows.size()) + " rows are left out, as their ratio or interval is missing");
        }
        return ForestPlot.of(title("Forest plot"), rows, m_measure);
    }

    private double ratio(FeatureMatrix cases, String column, int row) {
        double value = cases.numbers(column).values()[row];
        double ratio = m_logarithms ? Math.exp(value) : value;
        if (ratio <= 0 || Double.isInfinite(ratio)) {
            throw new DataException("Column '%s': found %s, expected %s".formatted(column, value,
                    m_logarithms ? "logarithms of finite ratios" : "ratios above 0"));
        }
        return ratio;
    }
}
