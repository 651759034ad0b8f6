package org.radflow.report.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.report.figure.Figure;
import org.radflow.report.plots.ShapPlot;

/** Settings of SHAP Plot. */
final class ShapPlotParameters extends FigureParameters {

    private static final String BEGIN = "SHAP (";
    private static final int MOST = 100;

    /** What is drawn. */
    enum Kind {
        @Label(value = "Beeswarm", description = "A dot for each case.")
        BEESWARM,
        @Label(value = "Bars", description = "The mean size for each feature.")
        BARS
    }

    @Widget(title = "Kind", description = "A dot for each case, or a bar for each feature.")
    @ValueSwitchWidget
    Kind m_kind = Kind.BEESWARM;

    @Widget(title = "Number of features", description = "The features of largest mean size are shown, at most that many: 1 to 100.")
    int m_most = 20;

    @Override
    void check(DataTableSpec table) throws InvalidSettingsException {
        if (table.stream().noneMatch(column -> isShap(column.getName()) && column.getType().isCompatible(DoubleValue.class))) {
            throw new InvalidSettingsException("SHAP values: found no column of numbers named SHAP (...), expected the output of the node SHAP");
        }
    }

    private static boolean isShap(String name) {
        return name.startsWith(BEGIN) && name.endsWith(")");
    }

    @Override
    Figure figure(DataTableSpec table, FeatureMatrix cases, Consumer<String> warn, Progress progress) {
        List<ShapPlot.Feature> features = new ArrayList<>();
        for (Column column : cases.columns()) {
            if (isShap(column.name()) && column instanceof NumericColumn shap) {
                if (shap.hasMissing()) {
                    throw new DataException("Column '" + column.name() + "': found a missing value, expected a SHAP value for each case");
                }
                String name = column.name().substring(BEGIN.length(), column.name().length() - 1);
                features.add(new ShapPlot.Feature(name, shap.values(), values(cases, name)));
            }
        }
        return m_kind == Kind.BEESWARM ? ShapPlot.beeswarm(title("SHAP values"), features, m_most)
                : ShapPlot.bars(title("Mean size of SHAP values"), features, m_most);
    }

    private static double[] values(FeatureMatrix cases, String name) {
        if (cases.has(name) && cases.column(name) instanceof NumericColumn numbers) {
            return numbers.values();
        }
        double[] unknown = new double[cases.size()];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_most < 1 || m_most > MOST) {
            throw new InvalidSettingsException("Number of features: found " + m_most + ", expected 1 to " + MOST);
        }
    }
}
