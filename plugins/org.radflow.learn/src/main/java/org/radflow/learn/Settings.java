package org.radflow.learn;

import java.util.Locale;

/** Checks of settings. */
public final class Settings {

    private Settings() {}

    /** @throws IllegalArgumentException unless low <= value <= high, naming the setting */
    public static void range(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("%s: found %s, expected %s".formatted(name, text(value),
                    high == Double.MAX_VALUE || high == Integer.MAX_VALUE ? text(low) + " or more" : text(low) + " to " + text(high)));
        }
    }

    /** @throws IllegalArgumentException unless value > 0, naming the setting */
    public static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s: found %s, expected a number above 0".formatted(name, text(value)));
        }
    }

    /** A number without needless decimals, the same in every locale. */
    public static String text(double value) {
        return value == (long)value ? Long.toString((long)value) : String.format(Locale.ROOT, "%.6g", value).replaceAll("(\\.\\d*?)0+($|e)", "$1$2")
                .replaceAll("\\.($|e)", "$1");
    }
}
