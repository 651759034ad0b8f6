package org.radflow.features.robustness;

/**
 * Fisher's F distribution with d1 and d2 degrees of freedom: P(F &lt;= f) = I(d1 f / (d1 f + d2); d1/2, d2/2), where I is the regularised
 * incomplete beta function (Abramowitz and Stegun 1964, 26.6.2). Stateless and thread-safe.
 */
final class FDistribution {

    /** Coefficients of the Lanczos approximation of the gamma function for g = 7 and n = 9: relative error below 1e-14. */
    private static final double[] LANCZOS = {0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};
    private static final double LANCZOS_G = 7;
    private static final double SMALLEST = 1e-300;
    private static final double PRECISION = 1e-15;
    /** The fraction converges in some sqrt(max(a, b)) terms: enough for 10^10 degrees of freedom. */
    private static final int MOST_TERMS = 1_000_000;

    private final double d1;
    private final double d2;

    /** @param d1 degrees of freedom of the numerator, positive; d2 those of the denominator */
    FDistribution(double d1, double d2) {
        this.d1 = d1;
        this.d2 = d2;
    }

    /** P(F &lt;= f), f &gt;= 0. */
    double cumulative(double f) {
        return incompleteBeta(d1 * f / (d1 * f + d2), d1 / 2, d2 / 2);
    }

    /** The f with P(F &lt;= f) = p, by bisection of x = d1 f / (d1 f + d2); relative error below 1e-9 for 0.001 &lt;= p &lt;= 0.999. */
    double quantile(double p) {
        double low = 0;
        double high = 1;
        double x = 0.5;
        while (x > low && x < high) {
            if (incompleteBeta(x, d1 / 2, d2 / 2) < p) {
                low = x;
            } else {
                high = x;
            }
            x = (low + high) / 2;
        }
        return d2 * x / (d1 * (1 - x));
    }

    /** I(x; a, b); the continued fraction converges fast below the mean of the beta distribution, else I(x; a, b) = 1 - I(1 - x; b, a). */
    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    /** Continued fraction 26.5.8 of Abramowitz and Stegun, by Lentz's method. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return value;
    }

    /** Keeps a denominator away from zero. */
    private static double away(double value) {
        return Math.abs(value) < SMALLEST ? SMALLEST : value;
    }

    /** Logarithm of the gamma function, z &gt;= 0.5 (Lanczos 1964). */
    private static double logGamma(double z) {
        double sum = LANCZOS[0];
        for (int n = 1; n < LANCZOS.length; n++) {
            sum += LANCZOS[n] / (z - 1 + n);
        }
        double t = z - 1 + LANCZOS_G + 0.5;
        return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
