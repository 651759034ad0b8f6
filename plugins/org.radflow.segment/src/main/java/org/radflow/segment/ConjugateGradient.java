package org.radflow.segment;

import org.radflow.image.Cancellation;

/** Solves a symmetric positive definite system by preconditioned conjugate gradients (Hestenes and Stiefel 1952). Sums run in a fixed order. */
final class ConjugateGradient {

    /** Size of the residual, relative to that of the right side, that counts as none. */
    private static final double TOLERANCE = 1e-8;
    private static final int MOST_ITERATIONS = 2000;

    /** The matrix, and an approximation that is easily solved. */
    interface LinearSystem {
        void multiply(double[] x, double[] product);

        void precondition(double[] residual, double[] solution);
    }

    private ConjugateGradient() {}

    /** @throws IllegalStateException if the residual does not get small */
    static double[] solve(LinearSystem system, double[] right) {
        int n = right.length;
        double[] x = new double[n];
        double[] residual = right.clone();
        double[] solution = new double[n];
        double[] product = new double[n];
        system.precondition(residual, solution);
        double[] direction = solution.clone();
        double slope = dot(residual, solution);
        double enough = TOLERANCE * TOLERANCE * dot(right, right);
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            Cancellation.check();
            if (dot(residual, residual) <= enough) {
                return x;
            }
            system.multiply(direction, product);
            double step = slope / dot(direction, product);
            for (int v = 0; v < n; v++) {
                x[v] += step * direction[v];
                residual[v] -= step * product[v];
            }
            system.precondition(residual, solution);
            double next = dot(residual, solution);
            for (int v = 0; v < n; v++) {
                direction[v] = solution[v] + next / slope * direction[v];
            }
            slope = next;
        }
        throw new IllegalStateException("Conjugate gradients: found a relative residual of %.1e after %d iterations, expected %.0e".formatted(
                Math.sqrt(dot(residual, residual) / dot(right, right)), MOST_ITERATIONS, TOLERANCE));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int v = 0; v < a.length; v++) {
            sum += a[v] * b[v];
        }
        return sum;
    }
}
