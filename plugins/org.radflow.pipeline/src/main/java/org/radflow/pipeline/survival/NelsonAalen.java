package org.radflow.pipeline.survival;

import java.util.Arrays;

/**
 * The cumulative hazard, H(t) = sum d / n over the times until t (Aalen 1978, doi:10.1214/aos/1176344247), with the variance
 * sum d / n^2. Immutable and thread-safe; arrays are not to be changed.
 *
 * @param table    what it was estimated from
 * @param hazard   cumulative, after each time of the table
 * @param variance of the cumulative hazard
 */
public record NelsonAalen(RiskTable table, double[] hazard, double[] variance) {

    public static NelsonAalen of(RiskTable table) {
        int count = table.times().length;
        double[] hazard = new double[count];
        double[] variance = new double[count];
        double h = 0;
        double v = 0;
        for (int t = 0; t < count; t++) {
            double n = table.atRisk()[t];
            h += table.events()[t] / n;
            v += table.events()[t] / (n * n);
            hazard[t] = h;
            variance[t] = v;
        }
        return new NelsonAalen(table, hazard, variance);
    }

    /** Cumulative hazard at a time, events at this time included. */
    public double at(double time) {
        int t = Arrays.binarySearch(table.times(), time);
        t = t >= 0 ? t : -t - 2;
        return t < 0 ? 0 : hazard[t];
    }
}
