package org.radflow.report.figure;

import java.util.List;
import java.util.function.IntFunction;

import org.radflow.report.figure.Shape.Box;
import org.radflow.report.figure.Shape.Disc;
import org.radflow.report.figure.Shape.Path;
import org.radflow.report.figure.Shape.Text;

/**
 * A frame with two axes on a drawing.
 *
 * @param x places from left to right
 * @param y places from bottom to top
 */
public record Panel(Drawing drawing, Scale x, Scale y) {

    private static final double LABEL = 13;
    private static final double TICK = 12;
    private static final int TIPS = 120;

    /** About how many ticks an axis has. */
    public static final int TICKS = 8;

    /** A frame between the given margins of a page. */
    public static Panel within(Drawing drawing, Margins margins, double fromX, double toX, double fromY, double toY) {
        return new Panel(drawing, new Scale(fromX, toX, margins.left, margins.width - margins.right, false),
                new Scale(fromY, toY, margins.height - margins.bottom, margins.top, false));
    }

    /**
     * Room around a frame.
     *
     * @param width  of the page
     * @param height of the page
     */
    public record Margins(double width, double height, double left, double top, double right, double bottom) {

        /** Room for the title and two labelled axes. */
        public static Margins of(double width, double height) {
            return new Margins(width, height, 74, 46, 24, 58);
        }
    }

    /** Horizontal axis at the bottom, with a faint grid. */
    public Panel xAxis(String label) {
        double[] ticks = x.ticks(TICKS);
        String[] labels = Scale.labels(ticks, x.log());
        for (int t = 0; t < ticks.length; t++) {
            double place = x.at(ticks[t]);
            drawing.add(Path.line(place, y.start(), place, y.end()), Paint.line(Palette.GRID, 1));
            drawing.add(Path.line(place, y.start(), place, y.start() + 5), Paint.line(Palette.AXIS, 1));
            drawing.text(place, y.start() + 19, labels[t], TICK, 0.5);
        }
        drawing.add(Path.line(x.start(), y.start(), x.end(), y.start()), Paint.line(Palette.AXIS, 1));
        drawing.text((x.start() + x.end()) / 2, y.start() + 42, label, LABEL, 0.5);
        return this;
    }

    /** Vertical axis at the left, with a faint grid. */
    public Panel yAxis(String label) {
        double[] ticks = y.ticks(TICKS);
        String[] labels = Scale.labels(ticks, y.log());
        double widest = 0;
        for (int t = 0; t < ticks.length; t++) {
            double place = y.at(ticks[t]);
            drawing.add(Path.line(x.start(), place, x.end(), place), Paint.line(Palette.GRID, 1));
            drawing.add(Path.line(x.start() - 5, place, x.start(), place), Paint.line(Palette.AXIS, 1));
            drawing.text(x.start() - 9, place + 4, labels[t], TICK, 1);
            widest = Math.max(widest, TextWidth.of(labels[t], TICK));
        }
        drawing.add(Path.line(x.start(), y.start(), x.start(), y.end()), Paint.line(Palette.AXIS, 1));
        drawing.add(new Text(x.start() - 24 - widest, (y.start() + y.end()) / 2, label, LABEL, 0.5, -90, false), Paint.fill(Palette.TEXT));
        return this;
    }

    /** Points joined by lines. */
    public Panel curve(double[] xs, double[] ys, Paint paint) {
        drawing.add(new Path(places(xs, x), places(ys, y), false), paint);
        return this;
    }

    /** The area between two curves over the same points. */
    public Panel band(double[] xs, double[] lower, double[] upper, Paint paint) {
        int n = xs.length;
        double[] aroundX = new double[2 * n];
        double[] aroundY = new double[2 * n];
        for (int i = 0; i < n; i++) {
            aroundX[i] = x.at(xs[i]);
            aroundY[i] = y.at(upper[i]);
            aroundX[2 * n - 1 - i] = x.at(xs[i]);
            aroundY[2 * n - 1 - i] = y.at(lower[i]);
        }
        drawing.add(new Path(aroundX, aroundY, true), paint);
        return this;
    }

    /** Tips at the points of a curve, at some of them when there are many. */
    public Panel tips(double[] xs, double[] ys, IntFunction<String> tip) {
        int step = Math.max(1, (xs.length + TIPS - 1) / TIPS);
        for (int i = 0; i < xs.length; i += step) {
            drawing.add(new Disc(x.at(xs[i]), y.at(ys[i]), 6), Paint.INVISIBLE, tip.apply(i));
        }
        return this;
    }

    /** A point. */
    public Panel point(double px, double py, double radius, Paint paint, String tip) {
        drawing.add(new Disc(x.at(px), y.at(py), radius), paint, tip);
        return this;
    }

    /** A straight line from point to point. */
    public Panel segment(double fromX, double fromY, double toX, double toY, Paint paint) {
        drawing.add(Path.line(x.at(fromX), y.at(fromY), x.at(toX), y.at(toY)), paint);
        return this;
    }

    /** The curve of steps that keeps each value until the next point. */
    public static double[][] steps(double[] xs, double[] ys) {
        int n = xs.length;
        double[] stepX = new double[2 * n - 1];
        double[] stepY = new double[2 * n - 1];
        for (int i = 0; i < n; i++) {
            stepX[2 * i] = xs[i];
            stepY[2 * i] = ys[i];
            if (i + 1 < n) {
                stepX[2 * i + 1] = xs[i + 1];
                stepY[2 * i + 1] = ys[i];
            }
        }
        return new double[][] {stepX, stepY};
    }

    /** Corner of the frame in which the legend stands. */
    public enum Corner {
        UPPER_LEFT, UPPER_RIGHT, LOWER_LEFT, LOWER_RIGHT
    }

    /** The names of series 0, 1, ... in their colours. */
    public Panel legend(List<String> names, Corner corner) {
        double widest = names.stream().mapToDouble(name -> TextWidth.of(name, TICK)).max().orElse(0);
        double boxWidth = Math.min(widest + 46, x.end() - x.start() - 20);
        double boxHeight = 19 * names.size() + 8;
        double left = corner == Corner.UPPER_LEFT || corner == Corner.LOWER_LEFT ? x.start() + 10 : x.end() - boxWidth - 10;
        double top = corner == Corner.UPPER_LEFT || corner == Corner.UPPER_RIGHT ? y.end() + 10 : y.start() - boxHeight - 10;
        drawing.common().add(new Box(left, top, boxWidth, boxHeight), Paint.fill("#ffffff", 0.88));
        for (int s = 0; s < names.size(); s++) {
            double middle = top + 14 + 19 * s;
            drawing.key(s).add(Path.line(left + 8, middle, left + 30, middle), Paint.line(Palette.series(s), 2.5));
            drawing.text(left + 38, middle + 4, TextWidth.shorten(names.get(s), TICK, boxWidth - 42), TICK, 0);
        }
        drawing.common();
        return this;
    }

    private static double[] places(double[] values, Scale scale) {
        double[] places = new double[values.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = scale.at(values[i]);
        }
        return places;
    }
}
