package org.radflow.report.figure;

/** A shape in a figure; x to the right, y downwards, in units of a pixel of 1/96 inch. Immutable unless an array is changed. */
public sealed interface Shape {

    /** Points joined by straight lines, back to the first when closed. */
    record Path(double[] x, double[] y, boolean closed) implements Shape {

        public Path {
            if (x.length != y.length) {
                throw new IllegalArgumentException("Path: found %d and %d coordinates, expected as many".formatted(x.length, y.length));
            }
        }

        /** A straight line. */
        public static Path line(double fromX, double fromY, double toX, double toY) {
            return new Path(new double[] {fromX, toX}, new double[] {fromY, toY}, false);
        }
    }

    /** A disc around its centre. */
    record Disc(double x, double y, double radius) implements Shape {}

    /** A rectangle from its upper left corner. */
    record Box(double x, double y, double width, double height) implements Shape {}

    /**
     * A line of text.
     *
     * @param x      where the anchor is
     * @param y      base line
     * @param size   of the font
     * @param anchor part of the text's width that is left of x: 0 = text begins there, 0.5 = centred, 1 = text ends there
     * @param angle  clockwise, degrees
     */
    record Text(double x, double y, String content, double size, double anchor, double angle, boolean bold) implements Shape {

        public static Text of(double x, double y, String content, double size, double anchor) {
            return new Text(x, y, content, size, anchor, 0, false);
        }
    }
}
