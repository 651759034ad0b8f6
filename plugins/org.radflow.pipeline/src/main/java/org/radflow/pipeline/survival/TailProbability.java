package org.radflow.pipeline.survival;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** P values that stay exact when they are small. Thread-safe. */
public final class TailProbability {

    private TailProbability() {}

    /** Probability of a chi-square value as large or larger; 1 without degrees of freedom. */
    public static double chiSquare(double value, int degreesOfFreedom) {
        return degreesOfFreedom == 0 || value <= 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, value / 2);
    }

    /** Probability of a standard normal value as far from 0 or farther, on either side. */
    public static double normal(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** The z that a standard normal value exceeds, on either side, with probability 1 - level: 1.96 for 0.95. */
    public static double normalQuantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Confidence level: found " + level + ", expected above 0 and below 1");
        }
        return Math.sqrt(2) * Erf.erfInv(level);
    }
}
