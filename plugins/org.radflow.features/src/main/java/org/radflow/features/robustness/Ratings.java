package org.radflow.features.robustness;

import java.util.Arrays;

import org.radflow.features.roi.UndefinedFeatureException;

/**
 * One feature of n cases, each measured k times, and how well the measurements agree. Coefficients of Shrout and Fleiss 1979
 * (doi:10.1037/0033-2909.86.2.420) with the intervals of McGraw and Wong 1996 (doi:10.1037/1082-989X.1.1.30); concordance of Lin 1989
 * (doi:10.2307/2532051), for more than two measurements in the form of Barnhart, Haber and Song 2002
 * (doi:10.1111/j.0006-341X.2002.01020.x). Immutable and thread-safe.
 */
final class Ratings {

    private static final double UPPER_TAIL = 0.975;
    /** Quantile of the standard normal distribution for {@link #UPPER_TAIL}. */
    private static final double NORMAL_QUANTILE = 1.959963984540054;
    /** Mean squares below this come from rounding and count as none. */
    private static final double ROUNDING = 1e-24;

    /** Centred and scaled to -1 to 1: no coefficient depends on unit or origin. */
    private final double[][] values;
    private final int n;
    private final int k;
    private final double[] caseMeans;
    private final double[] repeatMeans;

    /**
     * @param values finite values [cases][repeats]; all rows of one length
     * @throws UndefinedFeatureException if there are fewer than two cases or repeats, or if all values are the same
     */
    Ratings(double[][] values) {
        n = values.length;
        k = n == 0 ? 0 : values[0].length;
        if (n < 2 || k < 2) {
            throw new UndefinedFeatureException("Agreement needs at least 2 cases with 2 values each, found %d with %d".formatted(n, k));
        }
        if (Arrays.stream(values).flatMapToDouble(Arrays::stream).distinct().count() == 1) {
            throw new UndefinedFeatureException("All values are the same");
        }
        double mean = Arrays.stream(values).flatMapToDouble(Arrays::stream).sum() / (n * k);
        double scale = Arrays.stream(values).flatMapToDouble(Arrays::stream).map(value -> Math.abs(value - mean)).max().getAsDouble();
        this.values = Arrays.stream(values).map(row -> Arrays.stream(row).map(value -> (value - mean) / scale).toArray())
                .toArray(double[][]::new);
        caseMeans = new double[n];
        repeatMeans = new double[k];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                caseMeans[i] += this.values[i][j] / k;
                repeatMeans[j] += this.values[i][j] / n;
            }
        }
    }

    /**
     * ICC(1,1), one-way random effects, a single measurement: (MSB - MSW) / (MSB + (k - 1) MSW) with the mean squares between and within
     * cases. At least -1 / (k - 1).
     */
    Agreement oneWay() {
        double between = k * sumOfSquares(caseMeans) / (n - 1);
        double within = 0;
        for (int i = 0; i < n; i++) {
            for (double value : values[i]) {
                within += square(value - caseMeans[i]);
            }
        }
        return intraclass(between, within / (n * (k - 1)), n * (k - 1));
    }

    /**
     * ICC(3,1), two-way mixed effects, consistency of a single measurement: (MSR - MSE) / (MSR + (k - 1) MSE) with the mean squares of
     * cases and of the residuals once the mean of each repeat is taken off. At least -1 / (k - 1).
     *
     * @throws UndefinedFeatureException if only the repeats differ, not the cases
     */
    Agreement consistency() {
        double rows = k * sumOfSquares(caseMeans) / (n - 1);
        double residual = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                residual += square(values[i][j] - caseMeans[i] - repeatMeans[j]);
            }
        }
        int freedom = (n - 1) * (k - 1);
        return intraclass(rows, residual / freedom, freedom);
    }

    private Agreement intraclass(double between, double error, int freedom) {
        if (error < ROUNDING) {
            if (between < ROUNDING) {
                throw new UndefinedFeatureException("The cases do not differ");
            }
            return Agreement.PERFECT;
        }
        double f = between / error;
        return new Agreement(correlation(f), correlation(f / new FDistribution(n - 1, freedom).quantile(UPPER_TAIL)),
                correlation(f * new FDistribution(freedom, n - 1).quantile(UPPER_TAIL)));
    }

    private double correlation(double f) {
        return (f - 1) / (f + k - 1);
    }

    /**
     * Overall concordance correlation coefficient: the sum over pairs of repeats of 2 cov(a, b), divided by the sum of
     * var(a) + var(b) + (mean a - mean b)^2; moments divide by n. -1 to 1. The interval is that of Fisher's z, whose variance comes from
     * the influence of each case on the coefficient (delta method, no distribution assumed), with Lin's divisor n - 2.
     *
     * @throws UndefinedFeatureException if there are fewer than three cases
     */
    Agreement concordance() {
        if (n < 3) {
            throw new UndefinedFeatureException("Concordance needs at least 3 cases, found " + n);
        }
        double[] covariance = new double[n];
        double[] variance = new double[n];
        double[] shift = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                double d = values[i][j] - repeatMeans[j];
                sum += d;
                variance[i] += d * d;
                shift[i] += repeatMeans[j] * d;
            }
            covariance[i] = sum * sum - variance[i];
        }
        double numerator = mean(covariance);
        double spread = mean(variance);
        double denominator = (k - 1) * spread + k * sumOfSquares(repeatMeans);
        double concordance = Math.max(-1, Math.min(1, numerator / denominator));
        double influences = 0;
        for (int i = 0; i < n; i++) {
            influences += square(covariance[i] - numerator
                    - concordance * ((k - 1) * (variance[i] - spread) + 2 * k * shift[i]));
        }
        double error = Math.sqrt(influences / (n * (n - 2.0))) / denominator;
        if (Math.abs(concordance) == 1) {
            return new Agreement(concordance, concordance, concordance);
        }
        double z = atanh(concordance);
        double margin = NORMAL_QUANTILE * error / (1 - concordance * concordance);
        return new Agreement(concordance, Math.tanh(z - margin), Math.tanh(z + margin));
    }

    private static double atanh(double r) {
        return 0.5 * (Math.log1p(r) - Math.log1p(-r));
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).sum() / numbers.length;
    }

    private static double sumOfSquares(double[] numbers) {
        return Arrays.stream(numbers).map(Ratings::square).sum();
    }

    private static double square(double x) {
        return x * x;
    }
}
