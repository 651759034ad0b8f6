package org.radflow.learn.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

/**
 * Cox's proportional hazards regression, hazard(t | x) = hazard0(t) exp(x b), by Newton's method with step halving, as {@code coxph} in R
 * has it (Therneau and Grambsch 2000). A feature that does not vary among the cases at risk or is a linear combination of those before it
 * is left out.
 */
public final class CoxRegression {

    private static final int ITERATIONS = 100;
    private static final int HALVINGS = 40;
    private static final double CONVERGED = 1e-13;

    /** A Newton step of a standardised feature that is larger than this where the likelihood no longer grows leads to infinity. */
    private static final double UNBOUNDED = 1e-3;

    private CoxRegression() {}

    /** All cases with weight 1 in one stratum. */
    public static CoxFit fit(double[][] x, double[] times, int[] events, Ties ties) {
        double[] weights = new double[times.length];
        Arrays.fill(weights, 1);
        return fit(x, times, events, weights, new int[times.length], ties, Progress.NONE);
    }

    /**
     * @param x       [feature][case], without missing values
     * @param times   0 or more
     * @param events  1 = event, everything else counts as censored
     * @param weights a positive weight per case
     * @param strata  of each case, from 0; each stratum has a baseline hazard of its own
     * @throws DataException when there is no event, there are as many features as cases, or a value is missing
     */
    public static CoxFit fit(double[][] x, double[] times, int[] events, double[] weights, int[] strata, Ties ties, Progress progress) {
        check(x, times, events);
        Scale scale = Scale.of(x, weights);
        PartialLikelihood likelihood = new PartialLikelihood(scale.standardised(x), times, events, weights, strata, ties);
        double[] start = new double[x.length];
        PartialLikelihood.Value none = likelihood.at(start);
        Cholesky equations = new Cholesky(none.information());
        boolean[] used = new boolean[x.length];
        for (int j = 0; j < used.length; j++) {
            used[j] = !equations.isDependent(j);
        }
        double score = dot(none.gradient(), equations.solve(none.gradient()));
        Maximum maximum = maximise(likelihood, used, none, progress);
        return new CoxFit(scale.original(maximum.coefficients), scale.means(), scale.variance(maximum.variance), used, maximum.infinite,
                maximum.value.logLikelihood(), none.logLikelihood(), score, maximum.wald);
    }

    private static void check(double[][] x, double[] times, int[] events) {
        if (IntStream.of(events).noneMatch(event -> event == 1)) {
            throw new DataException("Events: found none among " + times.length + " cases, expected one at least");
        }
        if (x.length >= times.length) {
            throw new DataException("Features: found %d for %d cases, expected fewer than cases. ".formatted(x.length, times.length)
                    + "Select features before, or use the node \"Cox Elastic Net\"");
        }
        for (double[] feature : x) {
            for (double value : feature) {
                if (Double.isNaN(value)) {
                    throw new DataException("Features: found a missing value, expected none");
                }
            }
        }
    }

    private record Maximum(double[] coefficients, PartialLikelihood.Value value, double[][] variance, double wald, boolean[] infinite) {}

    private static Maximum maximise(PartialLikelihood likelihood, boolean[] used, PartialLikelihood.Value none, Progress progress) {
        double[] coefficients = new double[used.length];
        PartialLikelihood.Value value = none;
        boolean converged = false;
        double[] step = step(value, used);
        for (int iteration = 0; iteration < ITERATIONS && !converged; iteration++) {
            progress.check();
            double part = 1;
            double[] next = moved(coefficients, step, part);
            PartialLikelihood.Value there = likelihood.at(next);
            for (int halving = 0; halving < HALVINGS && !(there.logLikelihood() >= value.logLikelihood()); halving++) {
                part /= 2;
                next = moved(coefficients, step, part);
                there = likelihood.at(next);
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
        return new Maximum(coefficients, value, new Cholesky(information).inverse(), wald, infinite);
    }

    private static double[] step(PartialLikelihood.Value value, boolean[] used) {
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

    /** Mean and standard deviation of each feature; a standard deviation of 0 becomes 1. */
    private record Scale(double[] means, double[] sds) {

        static Scale of(double[][] x, double[] weights) {
            double total = Arrays.stream(weights).sum();
            double[] means = new double[x.length];
            double[] sds = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                means[j] = dot(x[j], weights) / total;
                double squares = 0;
                for (int i = 0; i < weights.length; i++) {
                    squares += weights[i] * (x[j][i] - means[j]) * (x[j][i] - means[j]);
                }
                double sd = Math.sqrt(squares / total);
                boolean constant = sd <= 1e-13 * Arrays.stream(x[j]).map(Math::abs).max().orElse(0);
                sds[j] = constant ? 0 : sd;
            }
            return new Scale(means, sds);
        }

        double[][] standardised(double[][] x) {
            double[][] z = new double[x.length][];
            for (int j = 0; j < x.length; j++) {
                double mean = means[j];
                double sd = sds[j];
                z[j] = sd == 0 ? new double[x[j].length] : Arrays.stream(x[j]).map(value -> (value - mean) / sd).toArray();
            }
            return z;
        }

        double[] original(double[] coefficients) {
            double[] original = new double[coefficients.length];
            for (int j = 0; j < original.length; j++) {
                original[j] = sds[j] == 0 ? 0 : coefficients[j] / sds[j];
            }
            return original;
        }

        double[][] variance(double[][] variance) {
            double[][] original = new double[sds.length][sds.length];
            for (int j = 0; j < sds.length; j++) {
                for (int k = 0; k < sds.length; k++) {
                    original[j][k] = sds[j] == 0 || sds[k] == 0 ? 0 : variance[j][k] / (sds[j] * sds[k]);
                }
            }
            return original;
        }
    }
}
