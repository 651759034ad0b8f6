package org.radflow.report.figure;

/** Widths of texts in a common sans-serif font, near enough to lay figures out alike on every machine. */
public final class TextWidth {

    private static final String NARROW = "ijl.,:;'|!()[]ftrI -/";
    private static final String WIDE = "mwMW@%";

    private TextWidth() {}

    public static double of(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width += NARROW.indexOf(c) >= 0 ? 0.33 : WIDE.indexOf(c) >= 0 ? 0.88 : Character.isUpperCase(c) ? 0.7 : 0.56;
        }
        return width * size;
    }

    /** The text, or its beginning and an ellipsis when it is wider than the given width. */
    public static String shorten(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end), size) + size > width) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }
}
