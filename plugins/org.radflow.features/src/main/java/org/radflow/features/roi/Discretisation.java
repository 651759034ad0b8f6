package org.radflow.features.roi;

import java.util.Locale;

/**
 * How intensities become grey levels 1, 2, ... (IBSI: intensity discretisation).
 *
 * @param method rule
 * @param value  bin width in image units for {@link Method#FIXED_BIN_SIZE}, number of bins for {@link Method#FIXED_BIN_NUMBER},
 *               0 for {@link Method#NONE}
 */
public record Discretisation(Method method, double value) {

    public enum Method {
        /** Intensities are used as they are. */
        NONE,
        /** Bins of one width, the first starting at the lower re-segmentation bound, else at the region's minimum. */
        FIXED_BIN_SIZE,
        /** A number of equal bins from the region's minimum to its maximum. */
        FIXED_BIN_NUMBER
    }

    public static final Discretisation NONE = new Discretisation(Method.NONE, 0);

    /** @throws IllegalArgumentException if the value is not a positive width or a whole number of bins from 1 to {@link Levels#MAX} */
    public Discretisation {
        boolean valid = switch (method) {
            case NONE -> value == 0;
            case FIXED_BIN_SIZE -> value > 0 && Double.isFinite(value);
            case FIXED_BIN_NUMBER -> value >= 1 && value <= Levels.MAX && value == Math.rint(value);
        };
        if (!valid) {
            throw new IllegalArgumentException("Discretisation: " + switch (method) {
                case NONE -> "no value expected";
                case FIXED_BIN_SIZE -> "expected a bin width > 0";
                case FIXED_BIN_NUMBER -> "expected a whole number of bins from 1 to " + Levels.MAX;
            } + ", found " + value);
        }
    }

    public static Discretisation fixedBinSize(double width) {
        return new Discretisation(Method.FIXED_BIN_SIZE, width);
    }

    public static Discretisation fixedBinNumber(int bins) {
        return new Discretisation(Method.FIXED_BIN_NUMBER, bins);
    }

    @Override
    public String toString() {
        return method == Method.NONE ? "none"
                : String.format(Locale.ROOT, method == Method.FIXED_BIN_SIZE ? "fbs:%s" : "fbn:%.0f", value);
    }
}
