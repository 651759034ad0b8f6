package org.radflow.learn.linear;

import java.util.List;
import java.util.stream.IntStream;

import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;

/**
 * How well elastic nets predict cases that they have not seen, per penalty, as {@code cv.glmnet} tells with penalties given: the mean over
 * cases of the squared error or of -2 log-likelihood (probabilities kept from 0 and 1 by 0.00001), and its standard error over folds.
 *
 * @param lambdas        descending
 * @param means          mean deviance per lambda
 * @param standardErrors of the means
 * @param minimum        index of the lambda with the smallest mean
 * @param oneStandardError index of the largest lambda whose mean is not above the smallest by more than its standard error
 */
public record ElasticNetCrossValidation(double[] lambdas, double[] means, double[] standardErrors, int minimum, int oneStandardError) {

    private static final double CLOSEST = 1e-5;

    /**
     * @param x       [feature][case]
     * @param y       as in {@link ElasticNet#path}
     * @param folds   fold of each case, 0, 1, ...; each has a case
     * @param lambdas descending
     * @throws org.radflow.pipeline.DataException as {@link ElasticNet#path}
     */
    public static ElasticNetCrossValidation of(Family family, double[][] x, double[] y, double[] weights, int[] folds, double[] lambdas,
            ElasticNetOptions options, Progress progress) {
        int count = IntStream.of(folds).max().orElse(-1) + 1;
        List<double[]> sums = Parallel.map(count, progress, "Choosing lambda",
            fold -> deviances(family, x, y, weights, folds, fold, options.with(lambdas), progress));
        double[] totals = new double[count];
        for (int i = 0; i < folds.length; i++) {
            totals[folds[i]] += weights[i];
        }
        double total = Standardised.sum(totals);
        double[] means = new double[lambdas.length];
        double[] errors = new double[lambdas.length];
        for (int k = 0; k < lambdas.length; k++) {
            for (int fold = 0; fold < count; fold++) {
                means[k] += sums.get(fold)[k] / total;
            }
            for (int fold = 0; fold < count; fold++) {
                double difference = sums.get(fold)[k] / totals[fold] - means[k];
                errors[k] += totals[fold] / total * difference * difference / (count - 1);
            }
            errors[k] = Math.sqrt(errors[k]);
        }
        int minimum = IntStream.range(0, means.length).reduce((a, b) -> means[b] < means[a] ? b : a).orElseThrow();
        int first = IntStream.range(0, means.length).filter(k -> means[k] <= means[minimum] + errors[minimum]).findFirst().orElse(minimum);
        return new ElasticNetCrossValidation(lambdas.clone(), means, errors, minimum, first);
    }

    /** Sum over the cases of a fold of weight times deviance, per lambda. */
    private static double[] deviances(Family family, double[][] x, double[] y, double[] weights, int[] folds, int fold,
            ElasticNetOptions options, Progress progress) {
        int[] inside = IntStream.range(0, folds.length).filter(i -> folds[i] != fold).toArray();
        int[] outside = IntStream.range(0, folds.length).filter(i -> folds[i] == fold).toArray();
        ElasticNetPath path = ElasticNet.path(family, rows(x, inside), rows(y, inside), rows(weights, inside), options,
            (fraction, message) -> progress.check());
        double[][] test = rows(x, outside);
        double[] sums = new double[path.lambdas().length];
        for (int k = 0; k < sums.length; k++) {
            double[] predicted = path.predict(k, test);
            for (int i = 0; i < outside.length; i++) {
                sums[k] += weights[outside[i]] * deviance(family, y[outside[i]], predicted[i]);
            }
        }
        return sums;
    }

    private static double deviance(Family family, double y, double predicted) {
        if (family == Family.GAUSSIAN) {
            return (y - predicted) * (y - predicted);
        }
        double p = Math.min(Math.max(predicted, CLOSEST), 1 - CLOSEST);
        return -2 * Math.log(y == 1 ? p : 1 - p);
    }

    private static double[][] rows(double[][] x, int[] rows) {
        return java.util.Arrays.stream(x).map(column -> rows(column, rows)).toArray(double[][]::new);
    }

    private static double[] rows(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }
}
