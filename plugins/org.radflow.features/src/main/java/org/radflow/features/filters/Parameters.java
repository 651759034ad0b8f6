package org.radflow.features.filters;

import java.math.BigDecimal;

/** Checks and texts of filter parameters. */
final class Parameters {

    private static final int MAX_RADIUS = 10_000;

    private Parameters() {}

    static void positive(String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + ": found " + value + ", expected a finite number above 0");
        }
    }

    static void level(String what, int level) {
        if (level < 1 || level > 10) {
            throw new IllegalArgumentException(what + ", level: found " + level + ", expected 1 to 10");
        }
    }

    /** The shortest decimal form, without exponent. */
    static String text(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** Half-width of a kernel in whole voxels. */
    static int radius(String what, double voxels) {
        if (!(voxels < MAX_RADIUS)) {
            throw new IllegalArgumentException(what + ": found a half-width of " + voxels + " voxels, expected below " + MAX_RADIUS);
        }
        return (int) Math.floor(voxels + 0.5);
    }
}
