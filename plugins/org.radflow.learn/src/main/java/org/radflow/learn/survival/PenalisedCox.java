package org.radflow.learn.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radflow.learn.linear.PenalisedFit;
import org.radflow.learn.linear.ReweightedFit;

/**
 * Penalised Cox regression with Breslow's ties (Simon, Friedman, Hastie and Tibshirani 2011, doi:10.18637/jss.v039.i05): the
 * quadratic problems have the diagonal of the second derivatives.
 */
final class PenalisedCox extends ReweightedFit {

    private static final double SMALLEST = 1e-9;

    private final double[] times;
    private final int[] events;
    private final double[] weights;
    /** Cases, times descending. */
    private final int[] order;
    private final double nullDeviance;
    private final double largestGradient;

    /** @param weights 1 in sum */
    PenalisedCox(double[][] x, double[] times, int[] events, double[] weights, double alpha) {
        super(x, alpha);
        this.times = times;
        this.events = events;
        this.weights = weights;
        order = IntStream.range(0, times.length).boxed().sorted((a, b) -> Double.compare(times[b], times[a])).mapToInt(i -> i).toArray();
        nullDeviance = deviance();
        approach();
        largestGradient = PenalisedFit.largestGradient(descent(), x.length);
    }

    @Override
    public double nullDeviance() {
        return nullDeviance;
    }

    @Override
    public double largestGradient() {
        return largestGradient;
    }

    /** The baseline hazard takes its place. */
    @Override
    public double intercept() {
        return 0;
    }

    @Override
    public double deviance() {
        return deviance(sums(), times, events, weights, order);
    }

    /** With the diagonal of the second derivatives: of each case, the sum over events of p (1 - p), p being its part of the hazard at risk. */
    @Override
    protected double[] approach() {
        double[] sums = sums();
        double shift = Arrays.stream(sums).max().orElse(0);
        double[] relative = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            relative[i] = weights[i] * Math.exp(sums[i] - shift);
        }
        double[] happened = new double[sums.length];
        double[] atRisk = new double[sums.length];
        atTimes(relative, happened, atRisk);
        double[] curvature = new double[sums.length];
        double[] residuals = new double[sums.length];
        double first = 0;
        double second = 0;
        for (int k = order.length - 1; k >= 0; k--) {
            if (happened[k] > 0) {
                first += happened[k] / atRisk[k];
                second += happened[k] / (atRisk[k] * atRisk[k]);
            }
            int i = order[k];
            residuals[i] = (events[i] == 1 ? weights[i] : 0) - relative[i] * first;
            curvature[i] = Math.max(relative[i] * (first - relative[i] * second), SMALLEST * weights[i]);
        }
        descent().quadratic(curvature, residuals);
        return curvature;
    }

    /** Weight of the events and hazard at risk, at the last place in the order of each time. */
    private void atTimes(double[] relative, double[] happened, double[] atRisk) {
        double sum = 0;
        for (int from = 0, to; from < order.length; from = to) {
            double weight = 0;
            for (to = from; to < order.length && times[order[to]] == times[order[from]]; to++) {
                sum += relative[order[to]];
                weight += events[order[to]] == 1 ? weights[order[to]] : 0;
            }
            happened[to - 1] = weight;
            atRisk[to - 1] = sum;
        }
    }

    /** Twice the difference between the log partial likelihoods of a model that is right in every event and of these sums. */
    static double deviance(double[] sums, double[] times, int[] events, double[] weights) {
        int[] order = IntStream.range(0, times.length).boxed().sorted((a, b) -> Double.compare(times[b], times[a])).mapToInt(i -> i).toArray();
        return deviance(sums, times, events, weights, order);
    }

    private static double deviance(double[] sums, double[] times, int[] events, double[] weights, int[] order) {
        double shift = Arrays.stream(sums).max().orElse(0);
        double atRisk = 0;
        double deviance = 0;
        for (int from = 0, to; from < order.length; from = to) {
            double happened = 0;
            for (to = from; to < order.length && times[order[to]] == times[order[from]]; to++) {
                int i = order[to];
                atRisk += weights[i] * Math.exp(sums[i] - shift);
                if (events[i] == 1) {
                    happened += weights[i];
                    deviance -= 2 * weights[i] * (sums[i] - shift);
                }
            }
            deviance += happened == 0 ? 0 : 2 * happened * Math.log(atRisk / happened);
        }
        return deviance;
    }
}
