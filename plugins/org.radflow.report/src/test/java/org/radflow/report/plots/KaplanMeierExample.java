package org.radflow.report.plots;

import java.util.Arrays;
import java.util.stream.IntStream;

final class KaplanMeierExample {
    static KaplanMeierPlot.Group group(String name, double[] times, boolean[] events) {
        double[] at = IntStream.range(0, times.length).filter(i -> events[i]).mapToDouble(i -> times[i]).sorted().distinct().toArray();
        double[] s = new double[at.length], lo = new double[at.length], hi = new double[at.length];
        double surv = 1, gw = 0;
        for (int t = 0; t < at.length; t++) {
            double time = at[t];
            double n = Arrays.stream(times).filter(x -> x >= time).count();
            double d = IntStream.range(0, times.length).filter(i -> events[i] && times[i] == time).count();
            surv *= 1 - d / n; gw += d / (n * (n - d));
            s[t] = surv; lo[t] = Math.max(0, surv * Math.exp(-1.96 * Math.sqrt(gw))); hi[t] = Math.min(1, surv * Math.exp(1.96 * Math.sqrt(gw)));
        }
        return new KaplanMeierPlot.Group(name, at, s, lo, hi, times, IntStream.range(0, times.length).filter(i -> !events[i]).mapToDouble(i -> times[i]).toArray());
    }
}
