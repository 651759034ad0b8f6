package org.radflow.learn.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * Cumulative hazard of a case whose predictor is 0, in each stratum: the sum over events of 1 / (sum of exp(x b) at risk) (Breslow 1974),
 * with the steps of {@link Ties#EFRON} where the fit has them. Immutable and thread-safe; arrays are not to be changed.
 *
 * @param times      [stratum][step], of events, ascending
 * @param cumulative [stratum][step], after each time
 */
record BaselineHazard(double[][] times, double[][] cumulative) {

    /** @param predictors x b of each case */
    static BaselineHazard of(PartialLikelihood likelihood, double[] predictors, int strata) {
        List<List<double[]>> steps = new ArrayList<>();
        for (int stratum = 0; stratum < strata; stratum++) {
            steps.add(new ArrayList<>());
        }
        double shift = Arrays.stream(predictors).max().orElse(0);
        likelihood.walk(predictors, shift, false,
                step -> steps.get(step.stratum).add(new double[] {step.time, step.weight / (step.total * Math.exp(shift))}));
        double[][] times = new double[strata][];
        double[][] cumulative = new double[strata][];
        for (int stratum = 0; stratum < strata; stratum++) {
            List<double[]> ascending = steps.get(stratum);
            Collections.reverse(ascending);
            times[stratum] = ascending.stream().mapToDouble(step -> step[0]).distinct().toArray();
            cumulative[stratum] = new double[times[stratum].length];
            double sum = 0;
            int t = 0;
            for (double[] step : ascending) {
                sum += step[1];
                t += step[0] > times[stratum][t] ? 1 : 0;
                cumulative[stratum][t] = sum;
            }
        }
        return new BaselineHazard(times, cumulative);
    }

    /** Cumulative hazard of a stratum at a time. */
    double at(int stratum, double time) {
        int t = Arrays.binarySearch(times[stratum], time);
        t = t >= 0 ? t : -t - 2;
        return t < 0 ? 0 : cumulative[stratum][t];
    }

    /** Probability of no event until each time, exp(-H(t) exp(x b)). */
    double[] survival(int stratum, double predictor, double[] at) {
        return Arrays.stream(at).map(time -> Math.exp(-at(stratum, time) * Math.exp(predictor))).toArray();
    }

    State state() {
        return new State().put("times", times).put("cumulative", cumulative);
    }

    /** @throws StateException when times and hazards do not fit together */
    static BaselineHazard read(State state) {
        BaselineHazard read = new BaselineHazard(state.rows("times"), state.rows("cumulative"));
        boolean fits = read.times.length == read.cumulative.length;
        for (int s = 0; fits && s < read.times.length; s++) {
            fits = read.times[s].length == read.cumulative[s].length;
        }
        if (!fits) {
            throw new StateException("Baseline hazard: found times and hazards that do not fit together, expected one hazard per time");
        }
        return read;
    }
}
