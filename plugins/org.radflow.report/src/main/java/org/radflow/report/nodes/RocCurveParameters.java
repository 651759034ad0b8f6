package org.radflow.report.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.knime.core.data.DataTableSpec;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.metrics.DeLong;
import org.radflow.pipeline.metrics.RocCurve;
import org.radflow.report.figure.Figure;
import org.radflow.report.plots.RocBand;
import org.radflow.report.plots.RocPlot;
import org.radflow.report.plots.Scored;

/** Settings of ROC Curve. */
final class RocCurveParameters extends ScoredParameters {

    private static final double LEVEL = 0.95;

    @Widget(title = "Resamples of the band", description = "Number of bootstrap resamples for the 95 % band around each curve. 0: no band.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_resamples = 1000;

    @Widget(title = "Seed", description = "Of the resamples.", advanced = true)
    long m_seed = 1;

    @Override
    Figure figure(DataTableSpec table, FeatureMatrix cases, Consumer<String> warn, Progress progress) {
        List<RocPlot.Model> models = new ArrayList<>();
        List<Scored> all = scored(cases, warn);
        for (Scored scored : all) {
            Progress part = progress.part(models.size() / (double)all.size(), (models.size() + 1) / (double)all.size());
            RocBand band = m_resamples == 0 ? null : RocBand.of(scored.scores(), scored.positive(), m_resamples, m_seed, LEVEL, part);
            models.add(new RocPlot.Model(scored.name(), RocCurve.of(scored.scores(), scored.positive()),
                    new DeLong(scored.scores(), scored.positive()).estimate(0, LEVEL), band));
        }
        return RocPlot.of(title("ROC curve"), models);
    }
}
