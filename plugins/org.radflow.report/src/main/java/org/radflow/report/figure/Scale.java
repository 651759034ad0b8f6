package org.radflow.report.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to places on a figure, linear or logarithmic.
 *
 * @param from  value at {@code start}; above 0 when logarithmic
 * @param to    value at {@code end}, not equal to {@code from}
 * @param start place of {@code from}
 * @param end   place of {@code to}
 */
public record Scale(double from, double to, double start, double end, boolean log) {

    public Scale {
        if (!(Math.abs(to - from) > 0) || !Double.isFinite(to - from) || log && !(Math.min(from, to) > 0)) {
            throw new IllegalArgumentException("Axis: found values from " + from + " to " + to + ", expected a finite range"
                    + (log ? " above 0" : ""));
        }
    }

    /** Place of a value. */
    public double at(double value) {
        double part = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
        return start + part * (end - start);
    }

    /** Round values between the ends, some {@code count} of them. */
    public double[] ticks(int count) {
        return log ? logTicks() : linearTicks(count);
    }

    private double[] linearTicks(int count) {
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        double step = niceStep((high - low) / count);
        List<Double> ticks = new ArrayList<>();
        long first = (long)Math.ceil(low / step - 1e-9);
        for (long t = first; t * step <= high + 1e-9 * step; t++) {
            ticks.add(t * step);
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** 1, 2 or 5 times a power of ten, at least the given step. */
    private static double niceStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private double[] logTicks() {
        List<Double> ticks = new ArrayList<>();
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        double[] factors = high / low > 300 ? new double[] {1} : new double[] {1, 2, 5};
        for (int power = (int)Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (double factor : factors) {
                double tick = factor * Math.pow(10, power);
                if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The texts of ticks, with as many decimals as they need. */
    public static String[] labels(double[] ticks, boolean log) {
        String[] labels = new String[ticks.length];
        double step = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : 1;
        int decimals = (int)Math.max(0, Math.min(9, Math.ceil(-Math.log10(step) - 1e-9)));
        for (int t = 0; t < ticks.length; t++) {
            labels[t] = log ? Numbers.digits(ticks[t], 3) : Math.abs(ticks[t]) >= 1e6 ? Numbers.digits(ticks[t], 4)
                    : Numbers.fixed(ticks[t], decimals);
        }
        return labels;
    }
}
