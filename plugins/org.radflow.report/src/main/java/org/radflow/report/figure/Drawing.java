package org.radflow.report.figure;

import java.util.ArrayList;
import java.util.List;

import org.radflow.report.figure.Figure.Mark;
import org.radflow.report.figure.Shape.Text;

/** Gathers the shapes of a figure. Not thread-safe. */
public final class Drawing {

    private static final double TITLE = 16;

    private final String title;
    private final double width;
    private final double height;
    private final List<Mark> marks = new ArrayList<>();
    private int series = Figure.NO_SERIES;
    private boolean key;

    /** A white page with the title at its upper left. */
    public Drawing(String title, double width, double height) {
        this.title = title;
        this.width = Math.ceil(width);
        this.height = Math.ceil(height);
        add(new Shape.Box(0, 0, this.width, this.height), Paint.fill("#ffffff"));
        add(new Text(16, 28, TextWidth.shorten(title, TITLE, width - 32), TITLE, 0, 0, true), Paint.fill(Palette.TEXT));
    }

    /** What is added from now on belongs to a series. */
    public Drawing series(int number) {
        series = number;
        key = false;
        return this;
    }

    /** What is added from now on is the legend's entry of a series. */
    public Drawing key(int number) {
        series = number;
        key = true;
        return this;
    }

    /** What is added from now on belongs to no series. */
    public Drawing common() {
        return series(Figure.NO_SERIES);
    }

    public Drawing add(Shape shape, Paint paint) {
        return add(shape, paint, "");
    }

    /** @param tip shown when the mouse is over the shape */
    public Drawing add(Shape shape, Paint paint, String tip) {
        marks.add(new Mark(shape, paint, tip, series, key));
        return this;
    }

    /** A line of text in the colour of texts. */
    public Drawing text(double x, double y, String content, double size, double anchor) {
        return add(Text.of(x, y, content, size, anchor), Paint.fill(Palette.TEXT));
    }

    /** The figure as it is now. */
    public Figure figure() {
        return new Figure(title, width, height, marks);
    }
}
