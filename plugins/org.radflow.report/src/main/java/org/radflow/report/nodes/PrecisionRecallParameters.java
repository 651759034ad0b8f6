package org.radflow.report.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.knime.core.data.DataTableSpec;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.metrics.PrecisionRecall;
import org.radflow.report.figure.Figure;
import org.radflow.report.plots.PrecisionRecallPlot;
import org.radflow.report.plots.Scored;

/** Settings of Precision-Recall Curve. */
final class PrecisionRecallParameters extends ScoredParameters {

    private static final double LEVEL = 0.95;

    @Override
    Figure figure(DataTableSpec table, FeatureMatrix cases, Consumer<String> warn, Progress progress) {
        List<PrecisionRecallPlot.Model> models = new ArrayList<>();
        int positives = 0;
        int all = 0;
        for (Scored scored : scored(cases, warn)) {
            int count = count(scored.positive());
            positives += count;
            all += scored.positive().length;
            PrecisionRecall curve = PrecisionRecall.of(scored.scores(), scored.positive());
            models.add(new PrecisionRecallPlot.Model(scored.name(), curve, curve.averagePrecision(count, LEVEL)));
        }
        return PrecisionRecallPlot.of(title("Precision-recall curve"), models, positives / (double)all);
    }

    private static int count(boolean[] positive) {
        int count = 0;
        for (boolean is : positive) {
            count += is ? 1 : 0;
        }
        return count;
    }
}
