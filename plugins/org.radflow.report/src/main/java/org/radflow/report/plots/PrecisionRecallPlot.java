package org.radflow.report.plots;

import static org.radflow.report.figure.Numbers.fixed;
import static org.radflow.report.figure.Numbers.interval;

import java.util.List;

import org.radflow.pipeline.metrics.Estimate;
import org.radflow.pipeline.metrics.PrecisionRecall;
import org.radflow.report.figure.Drawing;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Paint;
import org.radflow.report.figure.Palette;
import org.radflow.report.figure.Panel;
import org.radflow.report.figure.Panel.Corner;
import org.radflow.report.figure.Panel.Margins;

/** Curves of precision over recall. */
public final class PrecisionRecallPlot {

    /** @param area average precision, with its interval */
    public record Model(String name, PrecisionRecall curve, Estimate area) {}

    private PrecisionRecallPlot() {}

    /**
     * Steps: each precision holds back to the recall before, as average precision sums it. The dashed line is chance.
     *
     * @param prevalence part of positive cases
     */
    public static Figure of(String title, List<Model> models, double prevalence) {
        Drawing drawing = new Drawing(title, 540, 540);
        Panel panel = Panel.within(drawing, Margins.of(540, 540), 0, 1, 0, 1).xAxis("Recall (sensitivity)")
                .yAxis("Precision (positive predictive value)");
        panel.segment(0, prevalence, 1, prevalence, Paint.dashed(Palette.REFERENCE, 1));
        for (int m = 0; m < models.size(); m++) {
            Model model = models.get(m);
            PrecisionRecall curve = model.curve();
            drawing.series(m);
            double[][] steps = backSteps(curve.recall(), curve.precision());
            panel.curve(steps[0], steps[1], Paint.line(Palette.series(m), 2));
            panel.tips(curve.recall(), curve.precision(), p -> "%s\nthreshold %s\nrecall %s\nprecision %s".formatted(model.name(),
                    fixed(curve.thresholds()[p], 3), fixed(curve.recall()[p], 3), fixed(curve.precision()[p], 3)));
        }
        panel.legend(models.stream().map(PrecisionRecallPlot::entry).toList(), Corner.LOWER_LEFT);
        return drawing.figure();
    }

    /** From (0, first precision), each step at the precision it ends with. */
    private static double[][] backSteps(double[] recall, double[] precision) {
        int n = recall.length;
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[2 * i] = i == 0 ? 0 : recall[i - 1];
            x[2 * i + 1] = recall[i];
            y[2 * i] = precision[i];
            y[2 * i + 1] = precision[i];
        }
        return new double[][] {x, y};
    }

    private static String entry(Model model) {
        Estimate area = model.area();
        return model.name() + ": AP "
                + (area.hasInterval() ? interval(area.value(), area.lower(), area.upper(), 2) : fixed(area.value(), 2));
    }
}
