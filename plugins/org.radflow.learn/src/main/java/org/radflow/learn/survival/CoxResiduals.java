package org.radflow.learn.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Residuals of a Cox regression (Therneau and Grambsch 2000, chapter 4). Immutable and thread-safe; arrays are not to be changed.
 *
 * @param martingale per case: observed less expected events, at most 1
 * @param deviance   per case: the martingale residual made symmetric
 * @param score      [case][feature]: what the case adds to the derivative of the log likelihood
 * @param dfbeta     [case][feature]: about how much each coefficient would fall without the case
 * @param events     the cases with an event, in the order of their times, those of equal times in their order
 * @param schoenfeld [event][feature]: the features of the case with the event less their mean at risk
 */
public record CoxResiduals(double[] martingale, double[] deviance, double[][] score, double[][] dfbeta, int[] events,
        double[][] schoenfeld) {

    /** The arguments are those of the fit. */
    public static CoxResiduals of(CoxFit fit, double[][] x, double[] times, int[] events, double[] weights, int[] strata, Ties ties) {
        PartialLikelihood likelihood = new PartialLikelihood(x, times, events, weights, strata, ties);
        double[] predictors = fit.predictors(x);
        double shift = Arrays.stream(predictors).max().orElse(0);
        List<PartialLikelihood.Step> steps = new ArrayList<>();
        likelihood.walk(predictors, shift, false, steps::add);
        int features = x.length;
        double[] martingale = new double[times.length];
        double[] deviance = new double[times.length];
        double[][] score = new double[times.length][features];
        double[][] dfbeta = new double[times.length][];
        for (int i = 0; i < times.length; i++) {
            double relative = Math.exp(predictors[i] - shift);
            martingale[i] = events[i] == 1 ? 1 : 0;
            for (PartialLikelihood.Step step : steps) {
                if (step.stratum == strata[i] && step.time <= times[i]) {
                    boolean now = events[i] == 1 && step.time == times[i];
                    double hazard = relative * step.weight / step.total * (now ? 1 - step.drawn : 1);
                    martingale[i] -= hazard;
                    double observed = now ? 1.0 / stepsAt(step, ties) : 0;
                    for (int j = 0; j < features; j++) {
                        score[i][j] += (observed - hazard) * (x[j][i] - step.mean[j]);
                    }
                }
            }
            deviance[i] = deviance(martingale[i], events[i] == 1);
            dfbeta[i] = product(score[i], weights[i], fit.variance());
        }
        double[][] schoenfeld = schoenfeld(steps, x, times.length, ties);
        int[] cases = IntStream.range(0, times.length).filter(i -> events[i] == 1).boxed().sorted(Comparator.comparingDouble(i -> times[i]))
                .mapToInt(i -> i).toArray();
        return new CoxResiduals(martingale, deviance, score, dfbeta, cases,
                IntStream.of(cases).mapToObj(i -> schoenfeld[i]).toArray(double[][]::new));
    }

    private static int stepsAt(PartialLikelihood.Step step, Ties ties) {
        return ties == Ties.EFRON ? step.events.length : 1;
    }

    private static double deviance(double martingale, boolean event) {
        double expected = (event ? 1 : 0) - martingale;
        double surprise = event ? -martingale - Math.log(expected) : -martingale;
        return Math.signum(martingale) * Math.sqrt(Math.max(0, 2 * surprise));
    }

    private static double[] product(double[] row, double weight, double[][] matrix) {
        double[] product = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            for (int k = 0; k < row.length; k++) {
                product[j] += weight * row[k] * matrix[k][j];
            }
        }
        return product;
    }

    /** Per case; null for one without an event. */
    private static double[][] schoenfeld(List<PartialLikelihood.Step> steps, double[][] x, int cases, Ties ties) {
        double[][] residuals = new double[cases][];
        double[] mean = new double[x.length];
        for (PartialLikelihood.Step step : steps) {
            for (int j = 0; j < x.length; j++) {
                mean[j] += step.mean[j] / stepsAt(step, ties);
            }
            if (step.lastOfTime) {
                for (int i : step.events) {
                    residuals[i] = new double[x.length];
                    for (int j = 0; j < x.length; j++) {
                        residuals[i][j] = x[j][i] - mean[j];
                    }
                }
                mean = new double[x.length];
            }
        }
        return residuals;
    }
}
