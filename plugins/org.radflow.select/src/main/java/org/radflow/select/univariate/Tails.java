package org.radflow.select.univariate;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** Tail probabilities, exact for small ones too. */
public final class Tails {

    private Tails() {}

    /** P(|T| >= |t|) of Student's distribution. */
    static double t(double t, double df) {
        return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5);
    }

    /** P(F >= f). */
    static double f(double f, double numerator, double denominator) {
        return Beta.regularizedBeta(denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
    }

    /** P(X >= x) of the chi-square distribution. */
    static double chiSquare(double x, double df) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
    }

    /** P(|Z| >= |z|) of the standard normal distribution. */
    static double normal(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /**
     * P(X >= successes) of the binomial distribution with probability 1/2.
     *
     * @param successes from 0 to trials
     */
    public static double halfBinomial(int successes, int trials) {
        return successes == 0 ? 1 : Beta.regularizedBeta(0.5, successes, trials - successes + 1.0);
    }
}
