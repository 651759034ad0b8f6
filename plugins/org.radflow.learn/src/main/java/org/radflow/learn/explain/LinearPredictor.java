package org.radflow.learn.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;

/**
 * The nomogram of a model whose output is a straight line in its features: the logarithm of the odds of logistic regression, or log(-log S(t)) of Cox models, also
 * after steps that are straight lines, such as scalers. Coefficients are read off the model's own outputs.
 */
public final class LinearPredictor {

    private static final double TOLERANCE = 1e-6;
    private static final double SATURATED = 15;

    private LinearPredictor() {}

    /**
     * @param explained with the linear predictor as output
     * @throws DataException when a value is missing, or the predictor is no straight line in the features
     */
    public static Nomogram nomogram(Explained explained) {
        double[][] x = explained.cases().numbers(explained.features());
        int d = x.length;
        double[] from = new double[d];
        double[] to = new double[d];
        double[] middle = new double[d];
        for (int j = 0; j < d; j++) {
            if (Arrays.stream(x[j]).anyMatch(Double::isNaN)) {
                throw new DataException("Column '" + explained.features().get(j) + "': found a missing value, expected a number for each case");
            }
            double[] sorted = Arrays.stream(x[j]).sorted().toArray();
            from[j] = sorted[0];
            to[j] = sorted[sorted.length - 1];
            middle[j] = sorted[sorted.length / 2];
        }
        double[] coefficients = coefficients(explained, from, to, middle);
        double intercept = intercept(explained, x, coefficients);
        int[] used = java.util.stream.IntStream.range(0, d).filter(j -> Math.abs(coefficients[j]) * (to[j] - from[j]) > TOLERANCE).toArray();
        for (int j = 0; j < d; j++) {
            intercept += Math.abs(coefficients[j]) * (to[j] - from[j]) > TOLERANCE ? 0 : coefficients[j] * middle[j];
        }
        return Nomogram.of(Arrays.stream(used).mapToObj(explained.features()::get).toList(), choose(from, used), choose(to, used), intercept,
                choose(coefficients, used));
    }

    /** Change of the predictor over the range of each feature, the others in the middle, divided by the range. */
    private static double[] coefficients(Explained explained, double[] from, double[] to, double[] middle) {
        int d = from.length;
        List<NumericColumn> columns = new ArrayList<>();
        for (int j = 0; j < d; j++) {
            double[] values = new double[2 * d];
            Arrays.fill(values, middle[j]);
            values[2 * j] = from[j];
            values[2 * j + 1] = to[j];
            columns.add(explained.cases().numbers(explained.features().get(j)).with(values));
        }
        double[] predictors = explained.output().of(explained.cases().rows(new int[2 * d]).with(columns));
        double[] coefficients = new double[d];
        for (int j = 0; j < d; j++) {
            coefficients[j] = to[j] > from[j] ? (predictors[2 * j + 1] - predictors[2 * j]) / (to[j] - from[j]) : 0;
        }
        return coefficients;
    }

    /** What is left of the predictor beside the features: the same for all cases, or else it is no straight line. */
    private static double intercept(Explained explained, double[][] x, double[] coefficients) {
        double[] predictors = explained.output().of(explained.cases());
        double intercept = Double.NaN;
        for (int i = 0; i < predictors.length; i++) {
            double rest = predictors[i];
            for (int j = 0; j < x.length; j++) {
                rest -= coefficients[j] * x[j][i];
            }
            if (Math.abs(predictors[i]) < SATURATED) {
                intercept = Double.isNaN(intercept) ? rest : intercept;
                if (Math.abs(rest - intercept) > TOLERANCE * (1 + Math.abs(intercept))) {
                    throw new DataException("Nomogram: found a model that is no straight line in its features, expected logistic regression or a Cox "
                            + "model, after steps that are straight lines");
                }
            }
        }
        if (!Double.isFinite(intercept)) {
            throw new DataException("Nomogram: found no case whose prediction is neither 0 nor 1, expected one at least");
        }
        return intercept;
    }

    private static double[] choose(double[] values, int[] used) {
        return Arrays.stream(used).mapToDouble(j -> values[j]).toArray();
    }
}
