package org.radflow.report.plots;

import static org.radflow.report.figure.Numbers.digits;

import java.util.List;

import org.radflow.report.figure.Drawing;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Numbers;
import org.radflow.report.figure.Paint;
import org.radflow.report.figure.Palette;
import org.radflow.report.figure.Panel;
import org.radflow.report.figure.Scale;
import org.radflow.report.figure.Shape.Box;
import org.radflow.report.figure.Shape.Path;
import org.radflow.report.figure.Shape.Text;
import org.radflow.report.figure.TextWidth;

/** Ratios with their intervals, such as hazard or odds ratios, on a logarithmic axis. */
public final class ForestPlot {

    /**
     * @param ratio above 0, with its bounds
     * @param p     not a number for none
     */
    public record Row(String name, double ratio, double lower, double upper, double p) {}

    private static final double WIDTH = 760;
    private static final double ROW = 26;
    private static final double SPAN = 1e4;

    private ForestPlot() {}

    /**
     * A row each, from top to bottom; bounds further than a factor of 10,000 from 1 are cut off.
     *
     * @param measure such as {@code Hazard ratio}
     */
    public static Figure of(String title, List<Row> rows, String measure) {
        double height = 128 + ROW * rows.size();
        Drawing drawing = new Drawing(title, WIDTH, height);
        double nameWidth = Math.min(240, rows.stream().mapToDouble(row -> TextWidth.of(row.name(), 13)).max().orElse(0));
        double left = 32 + nameWidth;
        double low = rows.stream().mapToDouble(row -> clamp(row.lower())).min().orElse(0.5);
        double high = rows.stream().mapToDouble(row -> clamp(row.upper())).max().orElse(2);
        Panel panel = new Panel(drawing, new Scale(Math.min(low, 0.9) / 1.1, Math.max(high, 1.1) * 1.1, left, WIDTH - 250, true),
                new Scale(0, 1, height - 58, 64, false)).xAxis(measure + " (logarithmic scale)");
        panel.segment(1, 0, 1, 1, Paint.dashed(Palette.AXIS, 1));
        header(drawing, WIDTH - 232, measure);
        for (int r = 0; r < rows.size(); r++) {
            draw(rows.get(r), 64 + ROW * (r + 0.5), nameWidth, panel);
        }
        return drawing.figure();
    }

    private static void header(Drawing drawing, double x, String measure) {
        drawing.add(new Text(x, 56, TextWidth.shorten(measure + " (95 % CI)", 12, 170), 12, 0, 0, true), Paint.fill(Palette.TEXT));
        drawing.add(new Text(WIDTH - 16, 56, "p", 12, 1, 0, true), Paint.fill(Palette.TEXT));
    }

    private static void draw(Row row, double y, double nameWidth, Panel panel) {
        Drawing drawing = panel.drawing();
        String interval = "%s (%s to %s)".formatted(digits(row.ratio(), 3), digits(row.lower(), 3), digits(row.upper(), 3));
        double middle = panel.x().at(clamp(row.ratio()));
        drawing.text(16, y + 4, TextWidth.shorten(row.name(), 13, nameWidth + 2), 13, 0);
        drawing.add(Path.line(panel.x().at(clamp(row.lower())), y, panel.x().at(clamp(row.upper())), y), Paint.line(Palette.series(0), 2));
        drawing.add(new Box(middle - 5, y - 5, 10, 10), Paint.fill(Palette.series(0)), row.name() + "\n" + interval
                + (Double.isNaN(row.p()) ? "" : "\n" + Numbers.p(row.p())));
        drawing.text(WIDTH - 232, y + 4, interval, 12, 0);
        if (!Double.isNaN(row.p())) {
            drawing.text(WIDTH - 16, y + 4, Numbers.p(row.p()).replace("p = ", "").replace("p < ", "< "), 12, 1);
        }
    }

    private static double clamp(double ratio) {
        return Math.max(1 / SPAN, Math.min(SPAN, ratio));
    }
}
