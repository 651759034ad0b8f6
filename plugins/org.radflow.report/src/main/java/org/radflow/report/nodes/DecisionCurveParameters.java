package org.radflow.report.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.metrics.DecisionCurve;
import org.radflow.report.figure.Figure;
import org.radflow.report.plots.DecisionCurvePlot;
import org.radflow.report.plots.Scored;

/** Settings of Decision Curve. */
final class DecisionCurveParameters extends ScoredParameters {

    private static final int POINTS = 100;

    @Widget(title = "Lowest threshold", description = "Lowest threshold probability, from 0 to below the highest.")
    double m_lowest;

    @Widget(title = "Highest threshold", description = "Highest threshold probability, below 1. Choose the range in which patients or physicians might decide "
            + "either way.")
    double m_highest = 0.6;

    @Override
    Figure figure(DataTableSpec table, FeatureMatrix cases, Consumer<String> warn, Progress progress) {
        double[] thresholds = IntStream.rangeClosed(0, POINTS).mapToDouble(t -> m_lowest + (m_highest - m_lowest) * t / POINTS).toArray();
        List<DecisionCurvePlot.Model> models = new ArrayList<>();
        for (Scored scored : scored(cases, warn)) {
            models.add(new DecisionCurvePlot.Model(scored.name(), DecisionCurve.of(scored.scores(), scored.positive(), thresholds)));
        }
        return DecisionCurvePlot.of(title("Decision curve"), models);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (!(m_lowest >= 0 && m_lowest < m_highest && m_highest < 1)) {
            throw new InvalidSettingsException("Thresholds: found %s to %s, expected a range from 0 to below 1".formatted(m_lowest, m_highest));
        }
    }
}
