package org.radflow.normalise.registration;

import java.util.function.Function;

import org.radflow.image.Cancellation;

/**
 * Finds a minimum of a smooth function by steps along its slope, seen through an estimate of its curvature: BFGS with a backtracking line
 * search (Nocedal and Wright, Numerical Optimization, 2006, algorithm 6.1 and section 3.1). Deterministic.
 */
final class QuasiNewton {

    private static final double SUFFICIENT = 1e-4;

    /** Where the search ended. */
    record Minimum(double[] place, double value) {
    }

    /** A value, infinite where there is none, and the slope there. */
    record Point(double value, double[] slope) {
    }

    private QuasiNewton() {
    }

    /**
     * Searches from a start.
     *
     * @param longest    longest step, also the first one
     * @param shortest   the search ends when a step is shorter
     * @param iterations most steps
     */
    static Minimum minimise(final Function<double[], Point> function, final double[] start, final double longest, final double shortest,
        final int iterations) {
        double[] place = start;
        Point point = function.apply(place);
        double[][] inverse = null;
        for (int iteration = 0; iteration < iterations && Double.isFinite(point.value); iteration++) {
            final boolean steepest = inverse == null;
            double[] step = steepest ? scaled(point.slope, -longest / length(point.slope)) : negativeProduct(inverse, point.slope);
            step = scaled(step, Math.min(1, longest / length(step)));
            final double slope = dot(step, point.slope);
            double part = 1;
            Point next = null;
            while (slope < 0 && part * length(step) >= shortest) {
                Cancellation.check();
                next = function.apply(sum(place, step, part));
                if (next.value <= point.value + SUFFICIENT * part * slope) {
                    break;
                }
                next = null;
                part /= 2;
            }
            if (next == null) {
                if (steepest) {
                    break;
                }
                inverse = null;
                continue;
            }
            final double[] moved = scaled(step, part);
            final double[] bend = sum(next.slope, point.slope, -1);
            inverse = update(inverse, moved, bend);
            place = sum(place, moved, 1);
            point = next;
        }
        return new Minimum(place, point.value);
    }

    /** The BFGS formula for the inverse of the curvature; unchanged where the function does not curve upwards. */
    private static double[][] update(final double[][] inverse, final double[] moved, final double[] bend) {
        final double curvature = dot(moved, bend);
        if (!(curvature > 1e-12 * length(moved) * length(bend))) {
            return inverse;
        }
        final int size = moved.length;
        final double[][] old = inverse == null ? diagonal(size, curvature / dot(bend, bend)) : inverse;
        final double[] h = scaled(negativeProduct(old, bend), -1);
        final double bent = dot(bend, h);
        final double[][] updated = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                updated[a][b] = old[a][b] + (1 + bent / curvature) * moved[a] * moved[b] / curvature
                    - (h[a] * moved[b] + moved[a] * h[b]) / curvature;
            }
        }
        return updated;
    }

    private static double[][] diagonal(final int size, final double value) {
        final double[][] matrix = new double[size][size];
        for (int n = 0; n < size; n++) {
            matrix[n][n] = value;
        }
        return matrix;
    }

    private static double[] negativeProduct(final double[][] matrix, final double[] vector) {
        final double[] product = new double[vector.length];
        for (int n = 0; n < product.length; n++) {
            product[n] = -dot(matrix[n], vector);
        }
        return product;
    }

    private static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] * b[n];
        }
        return sum;
    }

    private static double length(final double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double[] scaled(final double[] vector, final double factor) {
        final double[] scaled = vector.clone();
        for (int n = 0; n < scaled.length; n++) {
            scaled[n] *= factor;
        }
        return scaled;
    }

    private static double[] sum(final double[] a, final double[] b, final double factor) {
        final double[] sum = a.clone();
        for (int n = 0; n < sum.length; n++) {
            sum[n] += factor * b[n];
        }
        return sum;
    }
}
