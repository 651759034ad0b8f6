package org.radflow.report.plots;

import static org.radflow.report.figure.Numbers.fixed;
import static org.radflow.report.figure.Numbers.interval;

import java.util.List;

import org.radflow.pipeline.metrics.Estimate;
import org.radflow.pipeline.metrics.RocCurve;
import org.radflow.report.figure.Drawing;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Paint;
import org.radflow.report.figure.Palette;
import org.radflow.report.figure.Panel;
import org.radflow.report.figure.Panel.Corner;
import org.radflow.report.figure.Panel.Margins;

/** Receiver operating characteristic curves. */
public final class RocPlot {

    /**
     * @param area of the curve, with its interval
     * @param band around the curve, or null
     */
    public record Model(String name, RocCurve curve, Estimate area, RocBand band) {}

    private RocPlot() {}

    /** Curves with their areas in the legend; the dashed line is chance. */
    public static Figure of(String title, List<Model> models) {
        Drawing drawing = new Drawing(title, 540, 540);
        Panel panel = Panel.within(drawing, Margins.of(540, 540), 0, 1, 0, 1).xAxis("1 \u2212 specificity").yAxis("Sensitivity");
        panel.segment(0, 0, 1, 1, Paint.dashed(Palette.REFERENCE, 1));
        for (int m = 0; m < models.size(); m++) {
            drawing.series(m);
            RocBand band = models.get(m).band();
            if (band != null) {
                panel.band(band.falsePositive(), band.lower(), band.upper(), Paint.fill(Palette.series(m), 0.15));
            }
        }
        for (int m = 0; m < models.size(); m++) {
            Model model = models.get(m);
            RocCurve curve = model.curve();
            drawing.series(m);
            panel.curve(curve.falsePositive(), curve.truePositive(), Paint.line(Palette.series(m), 2));
            panel.tips(curve.falsePositive(), curve.truePositive(), p -> "%s\nthreshold %s\nsensitivity %s\nspecificity %s".formatted(
                    model.name(), fixed(curve.thresholds()[p], 3), fixed(curve.truePositive()[p], 3),
                    fixed(1 - curve.falsePositive()[p], 3)));
        }
        panel.legend(models.stream().map(RocPlot::entry).toList(), Corner.LOWER_RIGHT);
        return drawing.figure();
    }

    private static String entry(Model model) {
        Estimate area = model.area();
        return model.name() + ": AUC "
                + (area.hasInterval() ? interval(area.value(), area.lower(), area.upper(), 2) : fixed(area.value(), 2));
    }
}
