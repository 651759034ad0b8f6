package org.radflow.report.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.metrics.Calibration;
import org.radflow.pipeline.metrics.CalibrationCurve;
import org.radflow.report.figure.Figure;
import org.radflow.report.plots.CalibrationPlot;
import org.radflow.report.plots.Scored;

/** Settings of Calibration Plot. */
final class CalibrationParameters extends ScoredParameters {

    private static final double LEVEL = 0.95;

    @Widget(title = "Groups", description = "Number of groups of cases of similar prediction, 2 or more.")
    int m_groups = 10;

    @Override
    Figure figure(DataTableSpec table, FeatureMatrix cases, Consumer<String> warn, Progress progress) {
        List<CalibrationPlot.Model> models = new ArrayList<>();
        for (Scored scored : scored(cases, warn)) {
            models.add(new CalibrationPlot.Model(scored.name(),
                    CalibrationCurve.of(scored.scores(), scored.positive(), m_groups, LEVEL), logistic(scored, warn)));
        }
        return CalibrationPlot.of(title("Calibration"), models);
    }

    /** Null when there is none: the plot then has points without a curve. */
    private static Calibration logistic(Scored scored, Consumer<String> warn) {
        try {
            return Calibration.of(scored.scores(), scored.positive(), LEVEL);
        } catch (DataException e) {
            warn.accept(scored.name() + ": " + e.getMessage());
            return null;
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_groups < 2) {
            throw new InvalidSettingsException("Groups: found " + m_groups + ", expected 2 or more");
        }
    }
}
