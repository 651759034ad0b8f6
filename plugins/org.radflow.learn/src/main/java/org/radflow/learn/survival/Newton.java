package org.radflow.learn.survival;

import java.util.function.Function;

import org.radflow.pipeline.Progress;

/**
 * The maximum of a likelihood of standardised features, by Newton's method with step halving, from 0.
 *
 * @param value    at the maximum
 * @param start    with all coefficients 0
 * @param inverse  of the information at the maximum; 0 for features that are not used
 * @param used     not for a feature whose information is 0 or depends on those before it: its coefficient stays 0
 * @param infinite whether the likelihood grows without end as the coefficient does
 * @param score    score test of all coefficients being 0
 * @param wald     Wald test of the same, with the information
 */
record Newton(double[] coefficients, Value value, Value start, double[][] inverse, boolean[] used, boolean[] infinite, double score,
        double wald) {

    /** Value and derivatives of the logarithm of a likelihood. */
    record Value(double logLikelihood, double[] gradient, double[][] information) {}

    private static final int ITERATIONS = 100;
    private static final int HALVINGS = 40;
    private static final double CONVERGED = 1e-13;

    /** A step of a standardised feature that is larger than this where the likelihood no longer grows leads to infinity. */
    private static final double UNBOUNDED = 1e-3;

    /** @param likelihood value and derivatives at any coefficients; @param features how many coefficients */
    static Newton maximise(Function<double[], Value> likelihood, int features, Progress progress) {
        double[] coefficients = new double[features];
        Value start = likelihood.apply(coefficients);
        Cholesky equations = new Cholesky(start.information());
        boolean[] used = new boolean[features];
        for (int j = 0; j < features; j++) {
            used[j] = !equations.isDependent(j);
        }
        double score = dot(start.gradient(), equations.solve(start.gradient()));
        Value value = start;
        boolean converged = false;
        double[] step = step(value, used);
        for (int iteration = 0; iteration < ITERATIONS && !converged; iteration++) {
            progress.check();
            double part = 1;
            double[] next = moved(coefficients, step, part);
            Value there = likelihood.apply(next);
            for (int halving = 0; halving < HALVINGS && !(there.logLikelihood() >= value.logLikelihood()); halving++) {
                part /= 2;
                next = moved(coefficients, step, part);
                there = likelihood.apply(next);
            }
            double gain = there.logLikelihood() - value.logLikelihood();
            converged = !(Math.abs(gain) > CONVERGED * Math.max(1, Math.abs(value.logLikelihood())));
            if (gain >= 0) {
                coefficients = next;
                value = there;
            }
            step = step(value, used);
        }
        boolean[] infinite = new boolean[used.length];
        for (int j = 0; j < used.length; j++) {
            infinite[j] = used[j] && Math.abs(step[j]) > UNBOUNDED;
        }
        double[][] information = only(value.information(), used);
        double wald = 0;
        for (int j = 0; j < used.length; j++) {
            wald += coefficients[j] * dot(information[j], coefficients);
        }
        return new Newton(coefficients, value, start, new Cholesky(information).inverse(), used, infinite, score, wald);
    }

    private static double[] step(Value value, boolean[] used) {
        return new Cholesky(only(value.information(), used)).solve(value.gradient());
    }

    /** The matrix with 0 in the rows and columns of features that are not used. */
    private static double[][] only(double[][] matrix, boolean[] used) {
        double[][] part = new double[used.length][used.length];
        for (int j = 0; j < used.length; j++) {
            for (int k = 0; k < used.length; k++) {
                part[j][k] = used[j] && used[k] ? matrix[j][k] : 0;
            }
        }
        return part;
    }

    private static double[] moved(double[] from, double[] step, double part) {
        double[] to = from.clone();
        for (int j = 0; j < to.length; j++) {
            to[j] += part * step[j];
        }
        return to;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
