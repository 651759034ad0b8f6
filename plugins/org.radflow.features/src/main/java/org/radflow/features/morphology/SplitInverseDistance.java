package org.radflow.features.morphology;

/**
 * 1 / r, 0 at distance 0, as a near part, which is 0 from a reach R on, and a far part, which is smooth: far(r) = F(r) / r with F the integral from
 * 0 to r of a bump g over [-R, R] of which each half has the integral 1. The Fourier transform of the far part is 4 pi / k^2 times that of g
 * relative to frequency 0, sinh(s) / s * beta / sinh(beta) with s^2 = beta^2 - (k R)^2 for the Kaiser-Bessel bump g(r) = beta / (R sinh(beta)) *
 * I0(beta sqrt(1 - (r / R)^2)): where k R exceeds beta nearly nothing is left (Kaiser and Schafer 1980; for splitting kernels, Ewald 1921 with a
 * Gaussian bump).
 */
final class SplitInverseDistance {

    /** The greater, the less is left of high frequencies, the higher they begin. */
    private static final double BETA = 8;
    private static final int TERMS = 26;

    private final double reach;
    /** beta / sinh(beta) * (beta / 2)^(2m) / m!^2 */
    private final double[] terms = new double[TERMS];

    /** @param reach R in mm */
    SplitInverseDistance(double reach) {
        this.reach = reach;
        terms[0] = BETA / Math.sinh(BETA);
        for (int m = 1; m < TERMS; m++) {
            terms[m] = terms[m - 1] * BETA * BETA / (4.0 * m * m);
        }
    }

    double near(double square) {
        if (square == 0) {
            return -far(0);
        }
        return square >= reach * reach ? 0 : 1 / Math.sqrt(square) - far(square);
    }

    double far(double square) {
        double r = Math.sqrt(square);
        return r >= reach ? 1 / r : relativeIntegral(r / reach) / reach;
    }

    /**
     * F(r) / (r / R) at u = r / R. I0(beta sqrt(1 - u^2)) is the sum over m of (beta / 2)^(2m) / m!^2 * (1 - u^2)^m, whose integrals J(m) from 0 to
     * u follow (2m + 1) J(m) = u (1 - u^2)^m + 2m J(m - 1).
     */
    private double relativeIntegral(double u) {
        double power = 1;
        double integral = 1;
        double sum = terms[0];
        for (int m = 1; m < TERMS; m++) {
            power *= 1 - u * u;
            integral = (power + 2 * m * integral) / (2 * m + 1);
            sum += terms[m] * integral;
        }
        return sum;
    }
}
