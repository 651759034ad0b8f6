package org.radflow.pipeline.survival;

import java.util.Arrays;

import org.radflow.pipeline.DataException;

/**
 * The product-limit estimate of survival, S(t) = prod (1 - d / n) over the times until t (Kaplan and Meier 1958,
 * doi:10.1080/01621459.1958.10501452), with Greenwood's variance. Conventions of R's {@code survfit}. Immutable and thread-safe; arrays are
 * not to be changed.
 *
 * @param table     what it was estimated from
 * @param survival  after each time of the table
 * @param greenwood sum of d / (n (n - d)) until each time: variance of log S; infinite once S is 0
 */
public record KaplanMeier(RiskTable table, double[] survival, double[] greenwood) {

    /** The scale on which confidence intervals are symmetric. */
    public enum Interval {
        /** Of S. */
        PLAIN,
        /** Of log S; the default of R. */
        LOG,
        /** Of log(-log S). */
        LOG_LOG
    }

    private static final double EQUAL = 1e-9;

    /** @param events 1 = event, everything else counts as censored; @throws DataException as {@link RiskTable#of} */
    public static KaplanMeier of(double[] times, int[] events) {
        return of(RiskTable.of(times, events));
    }

    public static KaplanMeier of(RiskTable table) {
        int count = table.times().length;
        double[] survival = new double[count];
        double[] greenwood = new double[count];
        double s = 1;
        double g = 0;
        for (int t = 0; t < count; t++) {
            double n = table.atRisk()[t];
            double d = table.events()[t];
            if (d > 0) {
                s *= 1 - d / n;
                g += d / (n * (n - d));
            }
            survival[t] = s;
            greenwood[t] = g;
        }
        return new KaplanMeier(table, survival, greenwood);
    }

    /**
     * Reverse Kaplan-Meier: the end of observation takes the place of the event, so that its median is the median follow-up (Schemper and
     * Smith 1996, doi:10.1016/0197-2456(96)00075-X).
     */
    public static KaplanMeier followUp(double[] times, int[] events) {
        Observations.check(times, events);
        return of(times, Arrays.stream(events).map(event -> event == 0 ? 1 : 0).toArray());
    }

    /**
     * Probability not to be censored, for weights by its inverse. Any event leaves the risk set before the censorings of the same time.
     *
     * @param events 0 = censored, everything else is an event
     */
    public static KaplanMeier censoring(double[] times, int[] events) {
        Observations.check(times, events);
        RiskTable table = RiskTable.of(times, Arrays.stream(events).map(event -> Math.min(event, 1)).toArray());
        double[] left = new double[table.times().length];
        for (int t = 0; t < left.length; t++) {
            left[t] = table.atRisk()[t] - table.events()[t];
        }
        return of(new RiskTable(table.times(), left, table.censored(), table.events()));
    }

    /** Survival at a time, events at this time included. */
    public double at(double time) {
        int t = last(time);
        return t < 0 ? 1 : survival[t];
    }

    /** Survival just before a time. */
    public double before(double time) {
        int t = Arrays.binarySearch(table.times(), time);
        t = t >= 0 ? t - 1 : -t - 2;
        return t < 0 ? 1 : survival[t];
    }

    /** Standard error of the survival at a time; 0 once the survival is 0. */
    public double standardError(double time) {
        int t = last(time);
        return t < 0 || survival[t] == 0 ? 0 : survival[t] * Math.sqrt(greenwood[t]);
    }

    /**
     * Confidence interval of the survival at a time.
     *
     * @param level such as 0.95
     * @return lower and upper bound, from 0 to 1; NaN once the survival is 0, except PLAIN
     */
    public double[] interval(double time, double level, Interval kind) {
        int t = last(time);
        return t < 0 ? new double[] {1, 1} : interval(survival[t], greenwood[t], TailProbability.normalQuantile(level), kind);
    }

    private static double[] interval(double s, double greenwood, double z, Interval kind) {
        if (greenwood == 0) {
            return new double[] {s, s};
        }
        if (s == 0) {
            return kind == Interval.PLAIN ? new double[] {0, 0} : new double[] {Double.NaN, Double.NaN};
        }
        double error = z * Math.sqrt(greenwood);
        return switch (kind) {
            case PLAIN -> new double[] {Math.max(0, s - s * error), Math.min(1, s + s * error)};
            case LOG -> new double[] {s * Math.exp(-error), Math.min(1, s * Math.exp(error))};
            case LOG_LOG -> {
                double shift = error / Math.log(s);
                yield new double[] {Math.exp(Math.log(s) * Math.exp(-shift)), Math.exp(Math.log(s) * Math.exp(shift))};
            }
        };
    }

    /**
     * The time at which a part of the cases has had the event: the first with S <= 1 - p; where S is exactly that for a while, the middle.
     *
     * @param p 0.5 for the median
     * @return NaN when the survival does not fall as low
     */
    public double quantile(double p) {
        return quantile(survival, 1 - p);
    }

    public double median() {
        return quantile(0.5);
    }

    /** Confidence interval of a quantile: the times at which the bounds of the survival reach it; NaN for a bound that does not. */
    public double[] quantileInterval(double p, double level, Interval kind) {
        double z = TailProbability.normalQuantile(level);
        double[] lower = new double[survival.length];
        double[] upper = new double[survival.length];
        for (int t = 0; t < survival.length; t++) {
            double[] bounds = interval(survival[t], greenwood[t], z, kind);
            lower[t] = bounds[0];
            upper[t] = bounds[1];
        }
        return new double[] {quantile(lower, 1 - p), quantile(upper, 1 - p)};
    }

    private double quantile(double[] curve, double level) {
        for (int t = 0; t < curve.length; t++) {
            if (curve[t] <= level + EQUAL) {
                if (curve[t] < level - EQUAL) {
                    return table.times()[t];
                }
                for (int next = t + 1; next < curve.length; next++) {
                    if (curve[next] < curve[t]) {
                        return (table.times()[t] + table.times()[next]) / 2;
                    }
                }
                return table.times()[t];
            }
        }
        return Double.NaN;
    }

    /** Index of the last time of the table that is not after a time; -1 before the first. */
    private int last(double time) {
        int t = Arrays.binarySearch(table.times(), time);
        return t >= 0 ? t : -t - 2;
    }
}
