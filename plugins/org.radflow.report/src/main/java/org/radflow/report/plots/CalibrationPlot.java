package org.radflow.report.plots;

import static org.radflow.report.figure.Numbers.fixed;
import static org.radflow.report.figure.Numbers.interval;

import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.metrics.Calibration;
import org.radflow.pipeline.metrics.CalibrationCurve;
import org.radflow.pipeline.metrics.Estimate;
import org.radflow.report.figure.Drawing;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Paint;
import org.radflow.report.figure.Palette;
import org.radflow.report.figure.Panel;
import org.radflow.report.figure.Panel.Corner;
import org.radflow.report.figure.Panel.Margins;

/** Observed over predicted frequencies. */
public final class CalibrationPlot {

    private static final int CURVE = 60;

    /**
     * @param groups   cases of similar prediction
     * @param logistic recalibration, or null when it has none (equal or separating predictions)
     */
    public record Model(String name, CalibrationCurve groups, Calibration logistic) {}

    private CalibrationPlot() {}

    /** Groups as points with intervals, the logistic recalibration as a curve; the dashed line is perfect calibration. */
    public static Figure of(String title, List<Model> models) {
        Drawing drawing = new Drawing(title, 540, 540);
        Panel panel = Panel.within(drawing, Margins.of(540, 540), 0, 1, 0, 1).xAxis("Predicted probability").yAxis("Observed frequency");
        panel.segment(0, 0, 1, 1, Paint.dashed(Palette.REFERENCE, 1));
        for (int m = 0; m < models.size(); m++) {
            drawing.series(m);
            draw(models.get(m), Palette.series(m), panel);
        }
        panel.legend(models.stream().map(CalibrationPlot::entry).toList(), Corner.UPPER_LEFT);
        return drawing.figure();
    }

    private static void draw(Model model, String colour, Panel panel) {
        CalibrationCurve groups = model.groups();
        if (model.logistic() != null) {
            double low = Arrays.stream(groups.predicted()).min().orElse(0);
            double high = Arrays.stream(groups.predicted()).max().orElse(1);
            double[] predicted = new double[CURVE];
            for (int i = 0; i < CURVE; i++) {
                predicted[i] = low + (high - low) * i / (CURVE - 1);
            }
            panel.curve(predicted, model.logistic().recalibrate(predicted), Paint.line(colour, 2));
        }
        for (int g = 0; g < groups.cases().length; g++) {
            Estimate observed = groups.observed()[g];
            double x = groups.predicted()[g];
            panel.segment(x, observed.lower(), x, observed.upper(), Paint.line(colour, 1.2));
            panel.point(x, observed.value(), 4.5, Paint.fill(colour).edge("#ffffff", 1), "%s\n%d cases\npredicted %s\nobserved %s".formatted(
                    model.name(), groups.cases()[g], fixed(x, 3), interval(observed.value(), observed.lower(), observed.upper(), 3)));
        }
    }

    private static String entry(Model model) {
        return model.logistic() == null ? model.name() : "%s: slope %s, intercept %s".formatted(model.name(),
                fixed(model.logistic().slope().value(), 2), fixed(model.logistic().inTheLarge().value(), 2));
    }
}
