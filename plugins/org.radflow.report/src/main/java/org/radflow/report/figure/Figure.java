package org.radflow.report.figure;

import java.util.List;

/**
 * A figure: shapes in the order in which they are painted. Immutable and thread-safe.
 *
 * @param title  one line
 * @param width  in units of a pixel of 1/96 inch
 * @param height likewise
 */
public record Figure(String title, double width, double height, List<Mark> marks) {

    /** Of marks that belong to no series. */
    public static final int NO_SERIES = -1;

    public Figure {
        marks = List.copyOf(marks);
    }

    /**
     * A painted shape.
     *
     * @param tip    shown when the mouse is over it; empty for none
     * @param series number of the series that it belongs to, from 0, or {@link #NO_SERIES}
     * @param key    whether it is the legend's entry of its series
     */
    public record Mark(Shape shape, Paint paint, String tip, int series, boolean key) {}
}
