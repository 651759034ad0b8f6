package org.radflow.report.plots;

/** Quantiles, linear between order statistics (Hyndman and Fan 1996, type 7). */
final class Quantiles {

    private Quantiles() {}

    static double of(double[] ascending, double probability) {
        double position = probability * (ascending.length - 1);
        int below = (int)Math.floor(position);
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
    }
}
