package org.radflow.learn.survival;

import org.radflow.pipeline.survival.KaplanMeier;
import org.radflow.pipeline.survival.TailProbability;

/**
 * Score test of hazard ratios that do not change with time: of a term b g(t) x added to the model, with g = 1 - S(t-), the part of the
 * cases that has had the event (Grambsch and Therneau 1994, doi:10.1093/biomet/81.3.515, in its exact form). As {@code cox.zph} of R's
 * survival 3. Immutable and thread-safe.
 *
 * @param chiSquare of each feature, with one degree of freedom; NaN for one that is left out of the model
 * @param global    of all features together
 * @param degreesOfFreedom of the global test
 */
public record ProportionalHazardsTest(double[] chiSquare, double global, int degreesOfFreedom) {

    /** The arguments are those of the fit. */
    public static ProportionalHazardsTest of(CoxFit fit, double[][] x, double[] times, int[] events, double[] weights, int[] strata,
            Ties ties) {
        int features = x.length;
        PartialLikelihood likelihood = new PartialLikelihood(x, times, events, weights, strata, ties);
        KaplanMeier survival = KaplanMeier.of(times, events);
        double centre = 0;
        double total = 0;
        for (int i = 0; i < times.length; i++) {
            if (events[i] == 1) {
                centre += weights[i] * survival.before(times[i]);
                total += weights[i];
            }
        }
        double mean = centre / total;
        double[] score = new double[features];
        double[][][] information = new double[3][features][features];
        double[] predictors = fit.predictors(x);
        likelihood.walk(predictors, java.util.Arrays.stream(predictors).max().orElse(0), true, step -> {
            double g = mean - survival.before(step.time);
            for (int j = 0; j < features; j++) {
                score[j] -= g * step.weight * step.mean[j];
                for (int i : step.events) {
                    score[j] += step.lastOfTime ? g * weights[i] * x[j][i] : 0;
                }
                for (int k = 0; k < features; k++) {
                    double covariance = step.weight * step.covariance[j][k];
                    information[0][j][k] += covariance;
                    information[1][j][k] += g * covariance;
                    information[2][j][k] += g * g * covariance;
                }
            }
        });
        return of(fit, score, information);
    }

    private static ProportionalHazardsTest of(CoxFit fit, double[] score, double[][][] information) {
        int features = score.length;
        Cholesky coefficients = new Cholesky(information[0]);
        double[][] rest = new double[features][features];
        double[] chiSquare = new double[features];
        for (int j = 0; j < features; j++) {
            double[] projection = coefficients.solve(information[1][j]);
            for (int k = 0; k < features; k++) {
                rest[j][k] = fit.used()[j] && fit.used()[k] ? information[2][j][k] - dot(projection, information[1][k]) : 0;
            }
            chiSquare[j] = fit.used()[j] ? score[j] * score[j] / rest[j][j] : Double.NaN;
            if (Double.isInfinite(chiSquare[j])) {
                chiSquare[j] = Double.NaN;
            }
        }
        Cholesky equations = new Cholesky(rest);
        int degreesOfFreedom = 0;
        for (int j = 0; j < features; j++) {
            degreesOfFreedom += equations.isDependent(j) ? 0 : 1;
        }
        return new ProportionalHazardsTest(chiSquare, dot(score, equations.solve(score)), degreesOfFreedom);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Probability of a chi-square as large if the hazard ratio of a feature does not change. */
    public double p(int feature) {
        return Double.isNaN(chiSquare[feature]) ? Double.NaN : TailProbability.chiSquare(chiSquare[feature], 1);
    }

    /** The same of all features together. */
    public double globalP() {
        return TailProbability.chiSquare(global, degreesOfFreedom);
    }
}
