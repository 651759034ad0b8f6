package org.radflow.pipeline.metrics;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {

    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {}

    /** Half the width of a two-sided interval of that level, in standard errors. */
    static double halfWidth(double level) {
        Checks.level(level);
        return STANDARD.inverseCumulativeProbability(1 - (1 - level) / 2);
    }

    /** Two-sided p value. */
    static double p(double z) {
        return Math.min(1, 2 * STANDARD.cumulativeProbability(-Math.abs(z)));
    }
}
