package org.radflow.report.figure;

/**
 * How a shape is painted.
 *
 * @param fill    {@code #RRGGBB}, or empty for none
 * @param opacity of the fill, from 0 to 1
 * @param stroke  {@code #RRGGBB}, or empty for none
 * @param width   of the stroke
 * @param dashed  whether the stroke is
 */
public record Paint(String fill, double opacity, String stroke, double width, boolean dashed) {

    /** Seen by the mouse only: where a tip is shown. */
    public static final Paint INVISIBLE = new Paint("#ffffff", 0, "", 0, false);

    public static Paint fill(String colour) {
        return new Paint(colour, 1, "", 0, false);
    }

    public static Paint fill(String colour, double opacity) {
        return new Paint(colour, opacity, "", 0, false);
    }

    public static Paint line(String colour, double width) {
        return new Paint("", 1, colour, width, false);
    }

    public static Paint dashed(String colour, double width) {
        return new Paint("", 1, colour, width, true);
    }

    /** This paint with a stroke. */
    public Paint edge(String colour, double strokeWidth) {
        return new Paint(fill, opacity, colour, strokeWidth, dashed);
    }
}
