package org.radflow.harmonise;

import java.util.Arrays;

/**
 * Mixture of two normal distributions of one variable, fitted by expectation maximisation from three starts: the values divided at their
 * quartiles and their median. The best of the three is taken.
 *
 * @param weights       of the components, sum 1
 * @param means         ascending
 * @param deviations    standard deviations
 * @param logLikelihood of the values that it was fitted to
 */
record GaussianMixture(double[] weights, double[] means, double[] deviations, double logLikelihood) {

    private static final int MAX_ITERATIONS = 2000;
    private static final double TOLERANCE = 1e-12;
    /** Least standard deviation of a component, as a part of that of all values, so that no component shrinks to one value. */
    private static final double LEAST_DEVIATION = 1e-3;
    private static final int PARAMETERS = 5;

    /**
     * Fits to values with mean 0 and standard deviation 1.
     *
     * @return null when no start leads to two components
     */
    static GaussianMixture fit(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        GaussianMixture best = null;
        for (int quarter = 1; quarter <= 3; quarter++) {
            double[] upper = new double[values.length];
            double threshold = sorted[quarter * (values.length - 1) / 4];
            Arrays.setAll(upper, row -> values[row] > threshold ? 1 : 0);
            GaussianMixture mixture = maximise(values, upper);
            if (mixture != null && (best == null || mixture.logLikelihood > best.logLikelihood)) {
                best = mixture;
            }
        }
        return best;
    }

    private static GaussianMixture maximise(double[] values, double[] upper) {
        double before = Double.NEGATIVE_INFINITY;
        GaussianMixture mixture = null;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            GaussianMixture next = components(values, upper);
            if (next == null) {
                return null;
            }
            double likelihood = 0;
            for (int row = 0; row < values.length; row++) {
                double low = next.density(0, values[row]);
                double high = next.density(1, values[row]);
                upper[row] = high / (low + high);
                likelihood += Math.log(low + high);
            }
            mixture = new GaussianMixture(next.weights, next.means, next.deviations, likelihood);
            if (!(Math.abs(likelihood - before) > TOLERANCE * Math.abs(likelihood))) {
                break;
            }
            before = likelihood;
        }
        return mixture.means[0] <= mixture.means[1] ? mixture : mixture.turned();
    }

    private static GaussianMixture components(double[] values, double[] upper) {
        double[] counts = new double[2];
        double[] means = new double[2];
        double[] squares = new double[2];
        for (int row = 0; row < values.length; row++) {
            counts[0] += 1 - upper[row];
            counts[1] += upper[row];
            means[0] += (1 - upper[row]) * values[row];
            means[1] += upper[row] * values[row];
        }
        if (!(counts[0] > 0 && counts[1] > 0)) {
            return null;
        }
        means[0] /= counts[0];
        means[1] /= counts[1];
        for (int row = 0; row < values.length; row++) {
            squares[0] += (1 - upper[row]) * (values[row] - means[0]) * (values[row] - means[0]);
            squares[1] += upper[row] * (values[row] - means[1]) * (values[row] - means[1]);
        }
        return new GaussianMixture(new double[] {counts[0] / values.length, counts[1] / values.length}, means,
                new double[] {Math.max(LEAST_DEVIATION, Math.sqrt(squares[0] / counts[0])),
                    Math.max(LEAST_DEVIATION, Math.sqrt(squares[1] / counts[1]))}, Double.NaN);
    }

    private GaussianMixture turned() {
        return new GaussianMixture(new double[] {weights[1], weights[0]}, new double[] {means[1], means[0]},
                new double[] {deviations[1], deviations[0]}, logLikelihood);
    }

    private double density(int component, double value) {
        double z = (value - means[component]) / deviations[component];
        return weights[component] * Math.exp(-z * z / 2) / (deviations[component] * Math.sqrt(2 * Math.PI));
    }

    /** Number of the component that a value more probably belongs to; far outside of both, that with the nearer mean. */
    int component(double value) {
        double low = density(0, value);
        double high = density(1, value);
        if (low == high) {
            return Math.abs(value - means[0]) <= Math.abs(value - means[1]) ? 0 : 1;
        }
        return low > high ? 0 : 1;
    }

    /** Akaike's information criterion; less is better. */
    double aic() {
        return 2 * PARAMETERS - 2 * logLikelihood;
    }
}
