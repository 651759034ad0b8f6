package org.radflow.learn.survival;

import java.util.List;
import java.util.stream.IntStream;

import org.radflow.learn.linear.ElasticNet;
import org.radflow.learn.linear.ElasticNetOptions;
import org.radflow.learn.linear.ElasticNetPath;
import org.radflow.learn.linear.Family;
import org.radflow.learn.linear.Standardised;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;

/**
 * Cox regression with an elastic net penalty along a path of penalties, with the conventions of glmnet 4, family cox (Simon, Friedman,
 * Hastie and Tibshirani 2011, doi:10.18637/jss.v039.i05): Breslow's ties, the likelihood divided by the sum of weights.
 */
public final class CoxElasticNet {

    private CoxElasticNet() {}

    /**
     * @param x       [feature][case], without missing values; more features than cases are welcome
     * @param times   0 or more
     * @param events  1 = event, everything else counts as censored
     * @param weights a positive weight per case
     * @return coefficients per lambda; predictions are logarithms of hazards relative to a case of mean features
     * @throws DataException when there is no event, or a model does not converge
     */
    public static ElasticNetPath path(double[][] x, double[] times, int[] events, double[] weights, ElasticNetOptions options,
            Progress progress) {
        if (IntStream.of(events).noneMatch(event -> event == 1)) {
            throw new DataException("Events: found none among " + times.length + " cases, expected one at least");
        }
        Standardised standardised = ElasticNet.standardised(x, weights, options.standardise());
        PenalisedCox fit = new PenalisedCox(standardised.x(), times, events, ElasticNet.parts(weights), options.alpha());
        return ElasticNet.path(Family.HAZARD, fit, standardised, Standardised.sum(weights), options, progress);
    }

    /**
     * How well the models predict cases that they have not seen.
     *
     * @param means              deviance per event and lambda
     * @param standardErrors     of the means, over folds
     * @param minimum            index of the lambda with the smallest mean
     * @param oneStandardError   index of the largest lambda whose mean is not above the smallest by more than its standard error
     */
    public record Validation(double[] means, double[] standardErrors, int minimum, int oneStandardError) {}

    /**
     * Cross-validation as {@code cv.glmnet} has it for Cox models: a fold's deviance is that of all cases less that of the cases outside the
     * fold (Verweij and van Houwelingen 1993, doi:10.1002/sim.4780122407).
     *
     * @param folds   fold of each case, 0, 1, ...
     * @param lambdas descending
     * @throws DataException as {@link #path}, or when a fold has no event
     */
    public static Validation validate(double[][] x, double[] times, int[] events, double[] weights, int[] folds, double[] lambdas,
            ElasticNetOptions options, Progress progress) {
        int count = IntStream.of(folds).max().orElse(-1) + 1;
        double[] totals = new double[count];
        for (int i = 0; i < folds.length; i++) {
            totals[folds[i]] += events[i] == 1 ? weights[i] : 0;
        }
        for (int fold = 0; fold < count; fold++) {
            if (totals[fold] == 0) {
                throw new DataException("Events: found an inner fold without an event, expected fewer folds than events");
            }
        }
        List<double[]> deviances = Parallel.map(count, progress, "Choosing lambda",
                fold -> deviances(x, times, events, weights, folds, fold, options.with(lambdas), progress));
        double total = Standardised.sum(totals);
        double[] means = new double[lambdas.length];
        double[] errors = new double[lambdas.length];
        for (int k = 0; k < lambdas.length; k++) {
            for (double[] fold : deviances) {
                means[k] += fold[k] / total;
            }
            for (int fold = 0; fold < count; fold++) {
                double difference = deviances.get(fold)[k] / totals[fold] - means[k];
                errors[k] += totals[fold] / total * difference * difference / (count - 1);
            }
            errors[k] = Math.sqrt(errors[k]);
        }
        int minimum = IntStream.range(0, means.length).reduce((a, b) -> means[b] < means[a] ? b : a).orElseThrow();
        int first = IntStream.range(0, means.length).filter(k -> means[k] <= means[minimum] + errors[minimum]).findFirst().orElse(minimum);
        return new Validation(means, errors, minimum, first);
    }

    private static double[] deviances(double[][] x, double[] times, int[] events, double[] weights, int[] folds, int fold,
            ElasticNetOptions options, Progress progress) {
        int[] inside = IntStream.range(0, folds.length).filter(i -> folds[i] != fold).toArray();
        double[][] training = java.util.Arrays.stream(x).map(column -> rows(column, inside)).toArray(double[][]::new);
        double[] trainingTimes = rows(times, inside);
        double[] trainingWeights = rows(weights, inside);
        int[] trainingEvents = IntStream.of(inside).map(i -> events[i]).toArray();
        ElasticNetPath path = path(training, trainingTimes, trainingEvents, trainingWeights, options, (fraction, message) -> progress.check());
        double[] deviances = new double[path.lambdas().length];
        for (int k = 0; k < deviances.length; k++) {
            double[] all = path.predict(k, x);
            deviances[k] = PenalisedCox.deviance(all, times, events, weights)
                    - PenalisedCox.deviance(rows(all, inside), trainingTimes, trainingEvents, trainingWeights);
        }
        return deviances;
    }

    private static double[] rows(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }
}
