package org.radflow.learn.survival;

import java.util.Arrays;

import org.radflow.learn.linear.Standardised;

/** Mean and standard deviation of each feature, 0 for one that is constant, whose coefficient is then 0. */
record Scale(double[] means, double[] sds) {

    static Scale of(double[][] x, double[] weights) {
        double total = Arrays.stream(weights).sum();
        double[] means = new double[x.length];
        double[] sds = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            means[j] = Standardised.dot(x[j], weights) / total;
            double squares = 0;
            for (int i = 0; i < weights.length; i++) {
                squares += weights[i] * (x[j][i] - means[j]) * (x[j][i] - means[j]);
            }
            double sd = Math.sqrt(squares / total);
            boolean constant = sd <= 1e-13 * Arrays.stream(x[j]).map(Math::abs).max().orElse(0);
            sds[j] = constant ? 0 : sd;
        }
        return new Scale(means, sds);
    }

    double[][] standardised(double[][] x) {
        double[][] z = new double[x.length][];
        for (int j = 0; j < x.length; j++) {
            double mean = means[j];
            double sd = sds[j];
            z[j] = sd == 0 ? new double[x[j].length] : Arrays.stream(x[j]).map(value -> (value - mean) / sd).toArray();
        }
        return z;
    }

    double[] original(double[] coefficients) {
        double[] original = new double[coefficients.length];
        for (int j = 0; j < original.length; j++) {
            original[j] = sds[j] == 0 ? 0 : coefficients[j] / sds[j];
        }
        return original;
    }

    double[][] variance(double[][] variance) {
        double[][] original = new double[sds.length][sds.length];
        for (int j = 0; j < sds.length; j++) {
            for (int k = 0; k < sds.length; k++) {
                original[j][k] = sds[j] == 0 || sds[k] == 0 ? 0 : variance[j][k] / (sds[j] * sds[k]);
            }
        }
        return original;
    }
}
