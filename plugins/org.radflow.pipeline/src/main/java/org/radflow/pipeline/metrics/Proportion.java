package org.radflow.pipeline.metrics;

import org.apache.commons.math3.distribution.BetaDistribution;

/** A part of independent cases, such as sensitivity or accuracy. */
public final class Proportion {

    private Proportion() {}

    /** Part with Wilson's interval (Wilson 1927, doi:10.1080/01621459.1927.10502953); not a number when there is no case. */
    public static Estimate wilson(long hits, long cases, double level) {
        double z = Normal.halfWidth(level);
        double n = cases;
        double p = hits / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new Estimate(p, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** Part with the exact interval (Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404); not a number when there is no case. */
    public static Estimate exact(long hits, long cases, double level) {
        Checks.level(level);
        double tail = (1 - level) / 2;
        double lower = hits == 0 ? 0 : beta(hits, cases - hits + 1).inverseCumulativeProbability(tail);
        double upper = hits == cases ? 1 : beta(hits + 1, cases - hits).inverseCumulativeProbability(1 - tail);
        return new Estimate(hits / (double)cases, lower, upper);
    }

    private static BetaDistribution beta(double a, double b) {
        return new BetaDistribution(null, a, b, 1e-12);
    }
}
