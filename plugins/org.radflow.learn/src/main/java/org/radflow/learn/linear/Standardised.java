package org.radflow.learn.linear;

/**
 * Features with mean 0 and standard deviation 1 (denominator: sum of weights).
 *
 * @param x     [feature][case]
 * @param means of the features as they were
 * @param sds   of the features as they were; 0 for one that is constant, whose values are then 0
 */
public record Standardised(double[][] x, double[] means, double[] sds) {

    /** Smaller than this, relative to the largest value, a standard deviation is rounding. */
    private static final double CONSTANT = 1e-13;

    /** Number of cases. */
    public int cases() {
        return x.length == 0 ? 0 : x[0].length;
    }

    static Standardised of(double[][] x, double[] weights) {
        double total = sum(weights);
        double[][] standardised = new double[x.length][];
        double[] means = new double[x.length];
        double[] sds = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            means[j] = dot(x[j], weights) / total;
            double[] z = new double[x[j].length];
            double largest = 0;
            double squares = 0;
            for (int i = 0; i < z.length; i++) {
                z[i] = x[j][i] - means[j];
                squares += weights[i] * z[i] * z[i];
                largest = Math.max(largest, Math.abs(x[j][i]));
            }
            double sd = Math.sqrt(squares / total);
            sds[j] = sd > CONSTANT * largest ? sd : 0;
            for (int i = 0; i < z.length; i++) {
                z[i] = sds[j] == 0 ? 0 : z[i] / sd;
            }
            standardised[j] = z;
        }
        return new Standardised(standardised, means, sds);
    }

    /** Features with mean 0 and the standard deviation they had. */
    Standardised centredOnly() {
        double[][] centred = new double[x.length][];
        double[] ones = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            centred[j] = x[j].clone();
            ones[j] = sds[j] == 0 ? 0 : 1;
            for (int i = 0; i < centred[j].length; i++) {
                centred[j][i] *= sds[j];
            }
        }
        return new Standardised(centred, means, ones);
    }

    /** Coefficient of the feature as it was. */
    double original(int feature, double coefficient) {
        return sds[feature] == 0 ? 0 : coefficient / sds[feature];
    }

    /** Sum in the order of the values. */
    public static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Sum of products in the order of the values. */
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
