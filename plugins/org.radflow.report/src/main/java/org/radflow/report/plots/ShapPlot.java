package org.radflow.report.plots;

import static org.radflow.report.figure.Numbers.digits;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.report.figure.Drawing;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Paint;
import org.radflow.report.figure.Palette;
import org.radflow.report.figure.Panel;
import org.radflow.report.figure.Scale;
import org.radflow.report.figure.Shape.Box;
import org.radflow.report.figure.Shape.Disc;
import org.radflow.report.figure.Shape.Path;
import org.radflow.report.figure.Shape.Text;
import org.radflow.report.figure.TextWidth;

/** SHAP values of many cases (Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9): beeswarm of all, or bars of their mean size. */
public final class ShapPlot {

    /**
     * @param shap   [case] SHAP values of one feature, finite
     * @param values [case] of the feature, NaN when not known: colours
     */
    public record Feature(String name, double[] shap, double[] values) {

        double meanSize() {
            return Arrays.stream(shap).map(Math::abs).average().orElse(0);
        }
    }

    private static final double WIDTH = 700;
    private static final double ROW = 30;
    private static final double DOT = 2.6;
    private static final String AXIS = "SHAP value (effect on the model's output)";

    private ShapPlot() {}

    /** A dot per case, coloured by the rank of the feature's value; features by mean size, at most {@code most} of them. */
    public static Figure beeswarm(String title, List<Feature> features, int most) {
        List<Feature> shown = largest(features, most);
        Drawing drawing = new Drawing(title, WIDTH, height(shown));
        double extreme = shown.stream().flatMapToDouble(feature -> Arrays.stream(feature.shap())).map(Math::abs).max().orElse(0);
        extreme = extreme > 0 ? 1.05 * extreme : 1;
        Panel panel = frame(drawing, shown, new double[] {-extreme, extreme}, 110).xAxis(AXIS);
        panel.segment(0, 0, 0, 1, Paint.line(Palette.REFERENCE, 1));
        for (int f = 0; f < shown.size(); f++) {
            swarm(shown.get(f), middle(f), panel);
        }
        colourBar(drawing, panel);
        return drawing.figure();
    }

    /** Mean size of the SHAP values of each feature, at most {@code most} of them. */
    public static Figure bars(String title, List<Feature> features, int most) {
        List<Feature> shown = largest(features, most);
        Drawing drawing = new Drawing(title, WIDTH, height(shown));
        double extreme = shown.stream().mapToDouble(Feature::meanSize).max().orElse(0);
        Panel panel = frame(drawing, shown, new double[] {0, extreme > 0 ? 1.08 * extreme : 1}, 60).xAxis("Mean of |SHAP value|");
        for (int f = 0; f < shown.size(); f++) {
            double size = shown.get(f).meanSize();
            double end = panel.x().at(size);
            drawing.add(new Box(panel.x().start(), middle(f) - 9, end - panel.x().start(), 18), Paint.fill(Palette.series(0)),
                    shown.get(f).name() + "\nmean |SHAP| " + digits(size, 4));
            drawing.text(end + 6, middle(f) + 4, digits(size, 3), 12, 0);
        }
        return drawing.figure();
    }

    private static List<Feature> largest(List<Feature> features, int most) {
        return features.stream().sorted(Comparator.comparingDouble(Feature::meanSize).reversed()).limit(most).toList();
    }

    private static double height(List<Feature> shown) {
        return 46 + ROW * shown.size() + 66;
    }

    private static double middle(int row) {
        return 50 + ROW * (row + 0.5);
    }

    private static Panel frame(Drawing drawing, List<Feature> shown, double[] range, double right) {
        double names = Math.min(260, shown.stream().mapToDouble(feature -> TextWidth.of(feature.name(), 12)).max().orElse(0));
        double left = 28 + names;
        double bottom = 50 + ROW * shown.size();
        for (int f = 0; f < shown.size(); f++) {
            drawing.text(left - 8, middle(f) + 4, TextWidth.shorten(shown.get(f).name(), 12, names + 2), 12, 1);
            drawing.add(Path.line(left, middle(f), WIDTH - right, middle(f)), Paint.line(Palette.GRID, 1));
        }
        return new Panel(drawing, new Scale(range[0], range[1], left, WIDTH - right, false), new Scale(0, 1, bottom, 50, false));
    }

    /** Dots of near values stand beside each other, in turns above and below the middle. */
    private static void swarm(Feature feature, double middle, Panel panel) {
        int[] order = IntStream.range(0, feature.shap().length).boxed().sorted(Comparator.comparingDouble(i -> feature.shap()[i]))
                .mapToInt(Integer::intValue).toArray();
        double[] ranks = ranks(feature.values());
        int[] inBin = new int[(int)(panel.x().end() / (2 * DOT)) + 2];
        int fullest = 1;
        int[] turn = new int[order.length];
        for (int i : order) {
            int bin = (int)Math.max(0, panel.x().at(feature.shap()[i]) / (2 * DOT));
            turn[i] = inBin[bin]++;
            fullest = Math.max(fullest, inBin[bin]);
        }
        double step = Math.min(2 * DOT, (ROW - 6) / fullest);
        for (int i : order) {
            double y = middle + (turn[i] % 2 == 0 ? 1 : -1) * ((turn[i] + 1) / 2) * step;
            String colour = Double.isNaN(ranks[i]) ? Palette.REFERENCE : Palette.lowToHigh(ranks[i]);
            panel.drawing().add(new Disc(panel.x().at(feature.shap()[i]), y, DOT), Paint.fill(colour, 0.85),
                    feature.name() + " = " + digits(feature.values()[i], 4) + "\nSHAP " + digits(feature.shap()[i], 4));
        }
    }

    /** Part of the known values that are below, half of equal ones counted. */
    private static double[] ranks(double[] values) {
        double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return Arrays.stream(values).map(value -> {
            long below = Arrays.stream(known).filter(other -> other < value).count();
            long equal = Arrays.stream(known).filter(other -> other == value).count();
            return equal == 0 ? Double.NaN : known.length == equal ? 0.5 : (below + (equal - 1) / 2.0) / (known.length - 1);
        }).toArray();
    }

    private static void colourBar(Drawing drawing, Panel panel) {
        double top = panel.y().end() + 8;
        double height = Math.min(160, panel.y().start() - top - 8);
        double x = WIDTH - 84;
        for (int i = 0; i < 20; i++) {
            drawing.add(new Box(x, top + height * i / 20, 10, height / 20 + 0.5), Paint.fill(Palette.lowToHigh(1 - (i + 0.5) / 20)));
        }
        drawing.text(x + 16, top + 10, "high", 12, 0);
        drawing.text(x + 16, top + height, "low", 12, 0);
        drawing.add(new Text(x + 62, top + height / 2, "Feature value", 12, 0.5, 90, false), Paint.fill(Palette.TEXT));
    }
}
