package org.radflow.learn.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Cox's partial likelihood (Cox 1972; Therneau and Grambsch 2000, chapter 3). Each event is one step, or with {@link Ties#BRESLOW} all
 * events of a time together: of the cases at risk, the one with the event is drawn with a probability proportional to exp(x b). Immutable
 * and thread-safe.
 */
final class PartialLikelihood {

    /** One event and the cases at risk; valid while it is visited. */
    static final class Step {
        double time;
        int stratum;
        /** Cases with an event at this time. */
        int[] events;
        /** Weight of the event. */
        double weight;
        /** Part by which the cases with an event at this time count less: those drawn before, with {@link Ties#EFRON}. */
        double drawn;
        /** Sum of weight times exp(x b) at risk. */
        double total;
        /** Mean of each feature at risk. */
        double[] mean;
        /** Covariance of the features at risk; null unless asked for. */
        double[][] covariance;
        /** Whether it is the last step of its time. */
        boolean lastOfTime;
    }

    /** Told of each step; times descend within a stratum. */
    @FunctionalInterface
    interface Visitor {
        void visit(Step step);
    }

    private final double[][] x;
    private final double[] times;
    private final int[] events;
    private final double[] weights;
    private final int[] strata;
    private final Ties ties;
    /** Cases of each stratum, times descending. */
    private final int[][] order;

    /**
     * @param x      [feature][case]
     * @param events 1 = event, everything else counts as censored
     * @param strata numbers from 0
     */
    PartialLikelihood(double[][] x, double[] times, int[] events, double[] weights, int[] strata, Ties ties) {
        this.x = x;
        this.times = times;
        this.events = events;
        this.weights = weights;
        this.strata = strata;
        this.ties = ties;
        int[] descending = IntStream.range(0, times.length).boxed().sorted((a, b) -> Double.compare(times[b], times[a])).mapToInt(i -> i)
                .toArray();
        int count = IntStream.of(strata).max().orElse(-1) + 1;
        order = IntStream.range(0, count).mapToObj(stratum -> IntStream.of(descending).filter(i -> strata[i] == stratum).toArray())
                .toArray(int[][]::new);
    }

    /** x b, per case. */
    double[] predictors(double[] coefficients) {
        double[] sums = new double[times.length];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += coefficients[j] * x[j][i];
            }
        }
        return sums;
    }

    Newton.Value at(double[] coefficients) {
        double[] predictors = predictors(coefficients);
        double shift = Arrays.stream(predictors).max().orElse(0);
        double[] gradient = new double[x.length];
        double[][] information = new double[x.length][x.length];
        double[] logLikelihood = {0};
        for (int i = 0; i < times.length; i++) {
            if (events[i] == 1) {
                logLikelihood[0] += weights[i] * (predictors[i] - shift);
                for (int j = 0; j < x.length; j++) {
                    gradient[j] += weights[i] * x[j][i];
                }
            }
        }
        walk(predictors, shift, true, step -> {
            logLikelihood[0] -= step.weight * Math.log(step.total);
            for (int j = 0; j < x.length; j++) {
                gradient[j] -= step.weight * step.mean[j];
                for (int k = 0; k < x.length; k++) {
                    information[j][k] += step.weight * step.covariance[j][k];
                }
            }
        });
        return new Newton.Value(logLikelihood[0], gradient, information);
    }

    /**
     * Visits every step.
     *
     * @param shift      subtracted from each predictor, so that the exponentials do not overflow
     * @param covariance whether covariances are needed
     */
    void walk(double[] predictors, double shift, boolean covariance, Visitor visitor) {
        for (int stratum = 0; stratum < order.length; stratum++) {
            int[] members = order[stratum];
            Sums atRisk = new Sums(covariance);
            for (int from = 0, to; from < members.length; from = to) {
                double time = times[members[from]];
                Sums happened = new Sums(covariance);
                double weight = 0;
                for (to = from; to < members.length && times[members[to]] == time; to++) {
                    int i = members[to];
                    double hazard = weights[i] * Math.exp(predictors[i] - shift);
                    atRisk.add(i, hazard);
                    if (events[i] == 1) {
                        happened.add(i, hazard);
                        weight += weights[i];
                    }
                }
                if (weight > 0) {
                    int[] now = IntStream.range(from, to).map(k -> members[k]).filter(i -> events[i] == 1).toArray();
                    visit(stratum, time, now, weight, atRisk, happened, visitor);
                }
            }
        }
    }

    private void visit(int stratum, double time, int[] now, double weight, Sums atRisk, Sums happened, Visitor visitor) {
        int steps = ties == Ties.EFRON ? now.length : 1;
        for (int s = 0; s < steps; s++) {
            Step step = atRisk.less(happened, s / (double)steps);
            step.stratum = stratum;
            step.time = time;
            step.events = now;
            step.weight = weight / steps;
            step.lastOfTime = s == steps - 1;
            visitor.visit(step);
        }
    }

    /** Sums of weights, weighted features and their products. */
    private final class Sums {
        private double zeroth;
        private final double[] first = new double[x.length];
        private final double[][] second;

        Sums(boolean covariance) {
            second = covariance ? new double[x.length][x.length] : null;
        }

        void add(int i, double weight) {
            zeroth += weight;
            for (int j = 0; j < first.length; j++) {
                double weighted = weight * x[j][i];
                first[j] += weighted;
                for (int k = 0; second != null && k <= j; k++) {
                    second[j][k] += weighted * x[k][i];
                }
            }
        }

        /** The moments of these without a part of others. */
        Step less(Sums others, double part) {
            Step step = new Step();
            step.drawn = part;
            step.total = zeroth - part * others.zeroth;
            step.mean = new double[first.length];
            step.covariance = second == null ? null : new double[first.length][first.length];
            for (int j = 0; j < first.length; j++) {
                step.mean[j] = (first[j] - part * others.first[j]) / step.total;
                for (int k = 0; second != null && k <= j; k++) {
                    step.covariance[j][k] = (second[j][k] - part * others.second[j][k]) / step.total - step.mean[j] * step.mean[k];
                    step.covariance[k][j] = step.covariance[j][k];
                }
            }
            return step;
        }
    }
}
