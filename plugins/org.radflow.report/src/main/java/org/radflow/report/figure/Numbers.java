package org.radflow.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as texts, with a point in every locale. */
public final class Numbers {

    private Numbers() {}

    /** Rounded to two decimals, without zeros at the end: a coordinate. */
    static String coordinate(double value) {
        return trimmed(value, 2);
    }

    /** With exactly that many decimals. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "n/a" : value > 0 ? "\u221e" : "-\u221e";
        }
        String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        return text.startsWith("-") && text.matches("-[0.]*") ? text.substring(1) : text;
    }

    /** With at most that many decimals. */
    public static String trimmed(double value, int decimals) {
        String text = fixed(value, decimals);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /** With about that many digits: 0.0123, 12300, 1.2E-9. */
    public static String digits(double value, int digits) {
        if (value == 0 || !Double.isFinite(value)) {
            return trimmed(value, 0);
        }
        int magnitude = (int)Math.floor(Math.log10(Math.abs(value)));
        if (magnitude < -4 || magnitude > 6) {
            double mantissa = value / Math.pow(10, magnitude);
            return trimmed(mantissa, digits - 1) + "E" + magnitude;
        }
        return trimmed(value, Math.max(0, digits - 1 - magnitude));
    }

    /** A p value as it is reported: three decimals, or {@code < 0.001}. */
    public static String p(double value) {
        return value < 0.001 ? "p < 0.001" : "p = " + fixed(value, 3);
    }

    /** An estimate with its interval: {@code 0.81 (0.74 to 0.88)}. */
    public static String interval(double value, double lower, double upper, int decimals) {
        return fixed(value, decimals) + " (" + fixed(lower, decimals) + " to " + fixed(upper, decimals) + ")";
    }
}
