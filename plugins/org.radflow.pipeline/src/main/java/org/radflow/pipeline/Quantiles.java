package org.radflow.pipeline;

/** Quantiles, linear between order statistics: type 7 of Hyndman and Fan (1996, doi:10.2307/2684934), as R's default. */
public final class Quantiles {

    private Quantiles() {}

    /**
     * The value that a part of all does not exceed.
     *
     * @param ascending one value or more
     * @param part      0 to 1
     */
    public static double of(double[] ascending, double part) {
        return at(ascending, part * (ascending.length - 1));
    }

    /** The value at a place from 0 to the last one, linear between its neighbours. */
    public static double at(double[] ascending, double place) {
        int below = (int)place;
        return below + 1 == ascending.length ? ascending[below] : ascending[below] + (place - below) * (ascending[below + 1] - ascending[below]);
    }
}
