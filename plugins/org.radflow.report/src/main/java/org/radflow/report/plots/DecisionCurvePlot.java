package org.radflow.report.plots;

import static org.radflow.report.figure.Numbers.fixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.metrics.DecisionCurve;
import org.radflow.report.figure.Drawing;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Paint;
import org.radflow.report.figure.Palette;
import org.radflow.report.figure.Panel;
import org.radflow.report.figure.Panel.Corner;
import org.radflow.report.figure.Panel.Margins;

/** Net benefit over the threshold probability. */
public final class DecisionCurvePlot {

    /** @param curve at thresholds from low to high, the same ones for all models */
    public record Model(String name, DecisionCurve curve) {}

    private DecisionCurvePlot() {}

    /** The models, treating all and treating none. What is far below 0 is cut off. */
    public static Figure of(String title, List<Model> models) {
        DecisionCurve first = models.get(0).curve();
        double highest = models.stream().flatMapToDouble(model -> Arrays.stream(model.curve().netBenefit())).max().orElse(0);
        highest = Math.max(1e-3, Math.max(highest, Arrays.stream(first.treatAll()).max().orElse(0))) * 1.1;
        double lowest = -0.2 * highest;
        double[] thresholds = first.thresholds();
        Drawing drawing = new Drawing(title, 640, 480);
        Panel panel = Panel.within(drawing, Margins.of(640, 480), thresholds[0], thresholds[thresholds.length - 1], lowest, highest)
                .xAxis("Threshold probability").yAxis("Net benefit");
        List<String> names = new ArrayList<>(models.stream().map(Model::name).toList());
        List<double[]> benefits = new ArrayList<>(models.stream().map(model -> model.curve().netBenefit()).toList());
        names.addAll(List.of("Treat all", "Treat none"));
        benefits.addAll(List.of(first.treatAll(), new double[thresholds.length]));
        for (int m = 0; m < names.size(); m++) {
            drawing.series(m);
            String name = names.get(m);
            double[] benefit = benefits.get(m);
            double[][] visible = above(lowest, thresholds, benefit);
            panel.curve(visible[0], visible[1], m < models.size() ? Paint.line(Palette.series(m), 2) : Paint.dashed(Palette.series(m), 1.5));
            panel.tips(visible[0], visible[1], t -> "%s\nthreshold %s\nnet benefit %s".formatted(name, fixed(visible[0][t], 3),
                    fixed(visible[1][t], 4)));
        }
        panel.legend(names, Corner.UPPER_RIGHT);
        return drawing.figure();
    }

    /** The points that are above the frame's lower edge, and where the curve leaves it. */
    private static double[][] above(double lowest, double[] x, double[] y) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (i > 0 && (y[i] < lowest) != (y[i - 1] < lowest)) {
                points.add(new double[] {x[i - 1] + (lowest - y[i - 1]) / (y[i] - y[i - 1]) * (x[i] - x[i - 1]), lowest});
            }
            if (y[i] >= lowest) {
                points.add(new double[] {x[i], y[i]});
            }
        }
        return new double[][] {points.stream().mapToDouble(point -> point[0]).toArray(), points.stream().mapToDouble(point -> point[1]).toArray()};
    }
}
