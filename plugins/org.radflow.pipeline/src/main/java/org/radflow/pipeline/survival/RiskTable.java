package org.radflow.pipeline.survival;

import org.radflow.pipeline.DataException;

/**
 * How many cases are at risk, have the event and are censored at each distinct time. Arrays are not to be changed.
 *
 * @param times    distinct, ascending
 * @param atRisk   cases (or their weights) with this time or a later one
 * @param events   cases with the event at this time
 * @param censored cases whose observation ends at this time without the event, competing events included
 */
public record RiskTable(double[] times, double[] atRisk, double[] events, double[] censored) {

    /**
     * @param times   of event or end of observation, 0 or more
     * @param events  1 = event, everything else counts as censored
     * @param weights a positive weight per case
     * @throws DataException when a time is negative or missing, or an event is negative
     */
    public static RiskTable of(double[] times, int[] events, double[] weights) {
        Observations.check(times, events);
        Observations.requireSize("Weights", weights.length, times.length);
        int[] order = Observations.ascending(times);
        double[] distinct = java.util.Arrays.stream(times).map(time -> time + 0.0).sorted().distinct().toArray();
        double[] happened = new double[distinct.length];
        double[] censored = new double[distinct.length];
        int t = 0;
        for (int i : order) {
            t += times[i] > distinct[t] ? 1 : 0;
            (events[i] == 1 ? happened : censored)[t] += weights[i];
        }
        double[] atRisk = new double[distinct.length];
        double sum = 0;
        for (t = distinct.length - 1; t >= 0; t--) {
            sum += happened[t] + censored[t];
            atRisk[t] = sum;
        }
        return new RiskTable(distinct, atRisk, happened, censored);
    }

    /** All cases with weight 1. */
    public static RiskTable of(double[] times, int[] events) {
        return of(times, events, Observations.ones(times.length));
    }

    /** Cases that are at risk at a time: those with this time or a later one. */
    public double atRisk(double time) {
        for (int t = 0; t < times.length; t++) {
            if (times[t] >= time) {
                return atRisk[t];
            }
        }
        return 0;
    }
}
