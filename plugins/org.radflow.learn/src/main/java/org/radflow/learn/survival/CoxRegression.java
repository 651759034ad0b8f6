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
        Newton newton = Newton.maximise(likelihood::at, x.length, progress);
        return new CoxFit(scale.original(newton.coefficients()), scale.means(), scale.variance(newton.inverse()), newton.used(),
                newton.infinite(), newton.value().logLikelihood(), newton.start().logLikelihood(), newton.score(), newton.wald());
    }

    static void check(double[][] x, double[] times, int[] events) {
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
}
