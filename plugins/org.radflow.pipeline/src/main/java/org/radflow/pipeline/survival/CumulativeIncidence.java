package org.radflow.pipeline.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The probability to have had an event of one kind, where events of other kinds compete: F(t) = sum S(s-) d / n over the times s until t
 * (Aalen and Johansen 1978), S being the survival without any event. Variance by the delta method, corrected for ties, as
 * {@code cmprsk::cuminc} has it. Immutable and thread-safe; arrays are not to be changed.
 *
 * @param times     distinct times of all cases, ascending
 * @param incidence after each time
 * @param variance  of the incidence
 */
public record CumulativeIncidence(double[] times, double[] incidence, double[] variance) {

    /**
     * @param events 0 = censored, 1, 2, 3, ... = events
     * @param kind   the event of interest, such as 1
     * @throws org.radflow.pipeline.DataException as {@link RiskTable#of}
     */
    public static CumulativeIncidence of(double[] times, int[] events, int kind) {
        Observations.check(times, events);
        RiskTable interest = RiskTable.of(times, IntStream.of(events).map(event -> event == kind ? 1 : 0).toArray());
        RiskTable others = RiskTable.of(times, IntStream.of(events).map(event -> event == kind || event == 0 ? 0 : 1).toArray());
        int count = interest.times().length;
        double[] incidence = new double[count];
        double[] variance = new double[count];
        double survival = 1;
        double f = 0;
        double[] sums = new double[3];
        for (int t = 0; t < count; t++) {
            double n = interest.atRisk()[t];
            double d = interest.events()[t];
            double competing = others.events()[t];
            double after = survival * (n - d - competing) / n;
            f += survival * d / n;
            if (after > 0) {
                add(sums, f / after, 1 / after, variance(survival, competing, n));
            }
            add(sums, 1 + (after > 0 ? f / after : 0), after > 0 ? 1 / after : 0, variance(survival, d, n));
            survival = after;
            incidence[t] = f;
            variance[t] = d > 0 ? sums[0] - 2 * f * sums[1] + f * f * sums[2] : t == 0 ? 0 : variance[t - 1];
        }
        return new CumulativeIncidence(interest.times(), incidence, variance);
    }

    /** Of the part of the survival that d of n cases take away. */
    private static double variance(double survival, double d, double n) {
        return d == 0 ? 0 : survival * survival * d / (n * n) * (d > 1 ? 1 - (d - 1) / (n - 1) : 1);
    }

    /** Sums of a^2, ab and b^2, of which sum (a - F b)^2 is made for any F. */
    private static void add(double[] sums, double a, double b, double weight) {
        sums[0] += a * a * weight;
        sums[1] += a * b * weight;
        sums[2] += b * b * weight;
    }

    /** Incidence at a time, events at this time included. */
    public double at(double time) {
        int t = last(time);
        return t < 0 ? 0 : incidence[t];
    }

    /** Standard error of the incidence at a time. */
    public double standardError(double time) {
        int t = last(time);
        return t < 0 ? 0 : Math.sqrt(variance[t]);
    }

    /** Confidence interval, symmetric on the scale of log(-log F). @param level such as 0.95 */
    public double[] interval(double time, double level) {
        double f = at(time);
        double error = standardError(time);
        if (error == 0 || f >= 1) {
            return new double[] {f, f};
        }
        double shift = TailProbability.normalQuantile(level) * error / (f * Math.log(f));
        return new double[] {Math.pow(f, Math.exp(-shift)), Math.pow(f, Math.exp(shift))};
    }

    private int last(double time) {
        int t = Arrays.binarySearch(times, time);
        return t >= 0 ? t : -t - 2;
    }
}
