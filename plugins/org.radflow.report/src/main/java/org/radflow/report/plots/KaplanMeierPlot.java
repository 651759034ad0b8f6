package org.radflow.report.plots;

import static org.radflow.report.figure.Numbers.digits;
import static org.radflow.report.figure.Numbers.fixed;
import static org.radflow.report.figure.Numbers.interval;

import java.util.Arrays;
import java.util.List;

import org.radflow.report.figure.Drawing;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Numbers;
import org.radflow.report.figure.Paint;
import org.radflow.report.figure.Palette;
import org.radflow.report.figure.Panel;
import org.radflow.report.figure.Panel.Corner;
import org.radflow.report.figure.Panel.Margins;
import org.radflow.report.figure.Shape;
import org.radflow.report.figure.Shape.Text;
import org.radflow.report.figure.TextWidth;

/** Survival of groups over time, with the numbers at risk. */
public final class KaplanMeierPlot {

    /**
     * Survival of a group: steps at ascending times, from the first on; it is 1 before.
     *
     * @param survival after each time, with its bounds; not numbers once the survival is 0
     * @param followUp time of event or censoring of every case
     * @param censored time of each censored case
     */
    public record Group(String name, double[] times, double[] survival, double[] lower, double[] upper, double[] followUp,
            double[] censored) {

        double at(double time) {
            double value = 1;
            for (int t = 0; t < times.length && times[t] <= time; t++) {
                value = survival[t];
            }
            return value;
        }

        long atRisk(double time) {
            return Arrays.stream(followUp).filter(end -> end >= time).count();
        }
    }

    private static final double WIDTH = 640;
    private static final double TABLE_ROW = 18;

    private KaplanMeierPlot() {}

    /**
     * @param timeLabel such as {@code Time (months)}
     * @param p         of the log-rank test; not a number for none
     */
    public static Figure of(String title, List<Group> groups, String timeLabel, double p) {
        double height = 470 + TABLE_ROW * (groups.size() + 1);
        double longest = groups.stream().flatMapToDouble(group -> Arrays.stream(group.followUp())).max().orElse(1);
        double nameWidth = groups.stream().mapToDouble(group -> TextWidth.of(group.name(), 12)).max().orElse(0);
        Drawing drawing = new Drawing(title, WIDTH, height);
        Margins margins = new Margins(WIDTH, height, Math.min(220, Math.max(74, nameWidth + 50)), 46, 24, 68 + TABLE_ROW * (groups.size() + 1));
        Panel panel = Panel.within(drawing, margins, 0, longest > 0 ? longest * 1.02 : 1, 0, 1).xAxis(timeLabel)
                .yAxis("Survival probability");
        for (int g = 0; g < groups.size(); g++) {
            drawing.series(g);
            draw(groups.get(g), Palette.series(g), panel);
        }
        panel.legend(groups.stream().map(group -> group.name() + " (" + group.followUp().length + " cases, "
                + (group.followUp().length - group.censored().length) + " events)").toList(), Corner.LOWER_LEFT);
        if (!Double.isNaN(p)) {
            drawing.text(panel.x().end() - 10, panel.y().end() + 18, "Log-rank " + Numbers.p(p), 13, 1);
        }
        table(groups, panel, height);
        return drawing.figure();
    }

    private static void draw(Group group, String colour, Panel panel) {
        double end = Arrays.stream(group.followUp()).max().orElse(0);
        double[][] curve = steps(group.times(), group.survival(), end);
        int known = 0;
        while (known < group.times().length && !Double.isNaN(group.lower()[known] + group.upper()[known])) {
            known++;
        }
        double bandEnd = known < group.times().length ? group.times()[known] : end;
        double[][] lower = steps(Arrays.copyOf(group.times(), known), group.lower(), bandEnd);
        double[][] upper = steps(Arrays.copyOf(group.times(), known), group.upper(), bandEnd);
        panel.band(lower[0], lower[1], upper[1], Paint.fill(colour, 0.13));
        panel.curve(curve[0], curve[1], Paint.line(colour, 2));
        for (double time : group.censored()) {
            double x = panel.x().at(time);
            double y = panel.y().at(group.at(time));
            panel.drawing().add(Shape.Path.line(x, y - 4, x, y + 4), Paint.line(colour, 1.2), "%s\ncensored at %s".formatted(group.name(),
                    digits(time, 4)));
        }
        panel.tips(group.times(), group.survival(), t -> "%s\ntime %s\nsurvival %s".formatted(group.name(), digits(group.times()[t], 4),
                Double.isNaN(group.lower()[t]) ? fixed(group.survival()[t], 3)
                        : interval(group.survival()[t], group.lower()[t], group.upper()[t], 3)));
    }

    /** From (0, 1) to the end of observation. */
    private static double[][] steps(double[] times, double[] values, double end) {
        int n = times.length;
        double[] x = new double[n + 2];
        double[] y = new double[n + 2];
        y[0] = 1;
        System.arraycopy(times, 0, x, 1, n);
        System.arraycopy(values, 0, y, 1, n);
        x[n + 1] = end;
        y[n + 1] = y[n];
        return Panel.steps(x, y);
    }

    private static void table(List<Group> groups, Panel panel, double height) {
        Drawing drawing = panel.drawing().common();
        double top = height - TABLE_ROW * groups.size() - 10;
        drawing.add(new Text(16, top - 2, "Number at risk", 12, 0, 0, true), Paint.fill(Palette.TEXT));
        double[] ticks = panel.x().ticks(Panel.TICKS);
        for (int g = 0; g < groups.size(); g++) {
            double y = top + TABLE_ROW * (g + 1) - 3;
            drawing.add(Text.of(16, y, TextWidth.shorten(groups.get(g).name(), 12, panel.x().start() - 34), 12, 0),
                    Paint.fill(Palette.series(g)));
            for (double tick : ticks) {
                drawing.text(panel.x().at(tick), y, Long.toString(groups.get(g).atRisk(tick)), 12, 0.5);
            }
        }
    }
}
