package org.radflow.report.figure;

/** Colours that people with any colour vision tell apart (Okabe and Ito 2008, Color Universal Design). */
public final class Palette {

    public static final String TEXT = "#222222";
    public static final String AXIS = "#555555";
    public static final String GRID = "#e6e6e6";
    public static final String REFERENCE = "#888888";

    private static final String[] SERIES = {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#B8A800"};

    private Palette() {}

    /** Colour of a series, from 0 on; begins again after eight. */
    public static String series(int number) {
        return SERIES[number % SERIES.length];
    }

    /** From blue through white to vermilion. @param value from -1 to 1; what is outside counts as the end */
    public static String diverging(double value) {
        double v = Math.max(-1, Math.min(1, value));
        return v < 0 ? mix(0xffffff, 0x0072B2, -v) : mix(0xffffff, 0xD55E00, v);
    }

    /** From blue to vermilion through grey, visible on white. @param value from 0 to 1 */
    public static String lowToHigh(double value) {
        double v = Math.max(0, Math.min(1, value));
        return v < 0.5 ? mix(0x0072B2, 0xB9B4C0, 2 * v) : mix(0xB9B4C0, 0xD55E00, 2 * v - 1);
    }

    private static String mix(int from, int to, double part) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            colour |= (int)Math.round(a + part * (b - a)) << shift;
        }
        return "#%06x".formatted(colour);
    }
}
