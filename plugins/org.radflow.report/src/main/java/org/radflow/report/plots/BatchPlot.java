package org.radflow.report.plots;

import static org.radflow.report.figure.Numbers.digits;
import static org.radflow.report.figure.Numbers.trimmed;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.radflow.pipeline.Quantiles;
import org.radflow.report.figure.Drawing;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Paint;
import org.radflow.report.figure.Palette;
import org.radflow.report.figure.Panel;
import org.radflow.report.figure.Panel.Corner;
import org.radflow.report.figure.Panel.Margins;
import org.radflow.report.figure.Shape.Box;
import org.radflow.report.figure.Shape.Path;
import org.radflow.report.figure.TextWidth;

/** Cases by batch, such as scanner or centre: principal components, or one feature as boxes and violins. */
public final class BatchPlot {

    private static final int VIOLIN = 64;

    private BatchPlot() {}

    /**
     * The first two principal components of all features, a colour per batch, crosses at the batches' means.
     *
     * @param features [feature][case]
     * @param batches  of each case
     */
    public static Figure components(String title, double[][] features, List<String> batches) {
        PrincipalComponents pca = PrincipalComponents.of(features, 2);
        List<String> names = List.copyOf(new TreeSet<>(batches));
        Drawing drawing = new Drawing(title, 640, 520);
        double[] x = range(pca.scores()[0]);
        double[] y = range(pca.scores()[1]);
        Panel panel = Panel.within(drawing, Margins.of(640, 520), x[0], x[1], y[0], y[1])
                .xAxis("PC 1 (" + trimmed(100 * pca.explained()[0], 1) + " % of variance)")
                .yAxis("PC 2 (" + trimmed(100 * pca.explained()[1], 1) + " % of variance)");
        for (int b = 0; b < names.size(); b++) {
            String name = names.get(b);
            drawing.series(b);
            int[] cases = IntStream.range(0, batches.size()).filter(i -> batches.get(i).equals(name)).toArray();
            double meanX = 0;
            double meanY = 0;
            for (int i : cases) {
                meanX += pca.scores()[0][i] / cases.length;
                meanY += pca.scores()[1][i] / cases.length;
                panel.point(pca.scores()[0][i], pca.scores()[1][i], 4, Paint.fill(Palette.series(b), 0.65),
                        name + "\nPC 1 " + digits(pca.scores()[0][i], 3) + "\nPC 2 " + digits(pca.scores()[1][i], 3));
            }
            cross(panel, meanX, meanY, Palette.series(b));
        }
        panel.legend(names.stream().map(name -> name + " (" + batches.stream().filter(name::equals).count() + ")").toList(),
                Corner.UPPER_RIGHT);
        return drawing.figure();
    }

    private static void cross(Panel panel, double x, double y, String colour) {
        double px = panel.x().at(x);
        double py = panel.y().at(y);
        for (Paint paint : new Paint[] {Paint.line("#ffffff", 6), Paint.line(colour, 3)}) {
            panel.drawing().add(Path.line(px - 9, py, px + 9, py), paint).add(Path.line(px, py - 9, px, py + 9), paint);
        }
    }

    /** Room for all values and a legend. */
    private static double[] range(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        double room = high > low ? 0.06 * (high - low) : 1;
        return new double[] {low - room, high + 2 * room};
    }

    /**
     * A box (quartiles, median, whiskers to the last value within 1.5 interquartile ranges; Tukey 1977) in a violin (Gaussian kernel density,
     * bandwidth
     * after Silverman 1986) for each batch. Missing values are left out.
     */
    public static Figure boxes(String title, String feature, double[] values, List<String> batches) {
        List<String> names = List.copyOf(new TreeSet<>(batches));
        double width = Math.max(480, 110 + 90 * names.size());
        Drawing drawing = new Drawing(title, width, 480);
        double[] y = range(Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray());
        Panel panel = Panel.within(drawing, Margins.of(width, 480), 0, names.size(), y[0], y[1]).yAxis(feature);
        for (int b = 0; b < names.size(); b++) {
            String name = names.get(b);
            double[] sorted = IntStream.range(0, values.length).filter(i -> batches.get(i).equals(name)).mapToDouble(i -> values[i])
                    .filter(value -> !Double.isNaN(value)).sorted().toArray();
            drawing.text(panel.x().at(b + 0.5), panel.y().start() + 19, TextWidth.shorten(name, 12, 84), 12, 0.5);
            drawing.text(panel.x().at(b + 0.5), panel.y().start() + 36, sorted.length + " cases", 11, 0.5);
            drawing.series(b);
            if (sorted.length > 0) {
                violin(panel, b + 0.5, sorted, Palette.series(b));
                box(panel, b + 0.5, sorted, name, Palette.series(b));
            }
            drawing.common();
        }
        drawing.add(Path.line(panel.x().start(), panel.y().start(), panel.x().end(), panel.y().start()), Paint.line(Palette.AXIS, 1));
        return drawing.figure();
    }

    private static void violin(Panel panel, double middle, double[] sorted, String colour) {
        double mean = Arrays.stream(sorted).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum() / Math.max(1, sorted.length - 1));
        double quartiles = (Quantiles.of(sorted, 0.75) - Quantiles.of(sorted, 0.25)) / 1.34;
        double bandwidth = 0.9 * (quartiles > 0 ? Math.min(deviation, quartiles) : deviation) * Math.pow(sorted.length, -0.2);
        if (!(bandwidth > 0)) {
            return;
        }
        double[] at = new double[VIOLIN];
        double[] density = new double[VIOLIN];
        for (int i = 0; i < VIOLIN; i++) {
            at[i] = sorted[0] + (sorted[sorted.length - 1] - sorted[0]) * i / (VIOLIN - 1.0);
            for (double value : sorted) {
                double u = (at[i] - value) / bandwidth;
                density[i] += Math.exp(-0.5 * u * u);
            }
        }
        double peak = Arrays.stream(density).max().orElse(1);
        double[] x = new double[2 * VIOLIN];
        double[] y = new double[2 * VIOLIN];
        for (int i = 0; i < VIOLIN; i++) {
            x[i] = panel.x().at(middle - 0.4 * density[i] / peak);
            x[2 * VIOLIN - 1 - i] = panel.x().at(middle + 0.4 * density[i] / peak);
            y[i] = panel.y().at(at[i]);
            y[2 * VIOLIN - 1 - i] = y[i];
        }
        panel.drawing().add(new Path(x, y, true), Paint.fill(colour, 0.25).edge(colour, 1));
    }

    private static void box(Panel panel, double middle, double[] sorted, String name, String colour) {
        double low = Quantiles.of(sorted, 0.25);
        double median = Quantiles.of(sorted, 0.5);
        double high = Quantiles.of(sorted, 0.75);
        double reach = 1.5 * (high - low);
        double bottom = Arrays.stream(sorted).filter(value -> value >= low - reach).findFirst().orElse(low);
        double top = Arrays.stream(sorted).filter(value -> value <= high + reach).max().orElse(high);
        panel.segment(middle, bottom, middle, low, Paint.line(colour, 1.5)).segment(middle, high, middle, top, Paint.line(colour, 1.5));
        double left = panel.x().at(middle) - 9;
        panel.drawing().add(new Box(left, panel.y().at(high), 18, panel.y().at(low) - panel.y().at(high)),
                Paint.fill("#ffffff").edge(colour, 1.5), "%s\nmedian %s\nquartiles %s to %s".formatted(name, digits(median, 4), digits(low, 4),
                        digits(high, 4)));
        panel.drawing().add(Path.line(left, panel.y().at(median), left + 18, panel.y().at(median)), Paint.line(colour, 3));
        Arrays.stream(sorted).filter(value -> value < low - reach || value > high + reach).forEach(value -> panel.point(middle, value, 2.5,
                Paint.fill(colour), name + "\n" + digits(value, 4)));
    }
}
