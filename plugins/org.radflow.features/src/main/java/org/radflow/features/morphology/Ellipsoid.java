package org.radflow.features.morphology;

/** An ellipsoid by its semi-axes in mm, a >= b >= c >= 0. */
record Ellipsoid(double a, double b, double c) {

    private static final int SERIES_TERMS = 20;

    /** The approximate enclosing ellipsoid (IBSI 6BDE): semi-axes twice the standard deviations along the principal axes. */
    static Ellipsoid approximating(double[] eigenvalues) {
        return new Ellipsoid(2 * root(eigenvalues[0]), 2 * root(eigenvalues[1]), 2 * root(eigenvalues[2]));
    }

    /** A flat point set has an eigenvalue of zero, which rounding may have made negative. */
    static double root(double eigenvalue) {
        return Math.sqrt(Math.max(0, eigenvalue));
    }

    double volume() {
        return 4 * Math.PI * a * b * c / 3;
    }

    /**
     * Surface area by IBSI's series (RDD2): 4 pi a b sum (alpha beta)^v / (1 - 4 v^2) P_v((alpha^2 + beta^2) / (2 alpha beta)), v = 0..20,
     * with the Legendre recurrence multiplied through by (alpha beta)^v, so that alpha = 0 needs no special case.
     */
    double area() {
        double alpha2 = 1 - b * b / (a * a);
        double beta2 = 1 - c * c / (a * a);
        double middle = (alpha2 + beta2) / 2;
        double previous = 0;
        double term = 1;
        double sum = 0;
        for (int v = 0; v <= SERIES_TERMS; v++) {
            sum += term / (1 - 4.0 * v * v);
            double next = ((2 * v + 1) * middle * term - v * alpha2 * beta2 * previous) / (v + 1);
            previous = term;
            term = next;
        }
        return 4 * Math.PI * a * b * sum;
    }
}
