package org.radflow.select.univariate;

import org.radflow.select.Order;

/** Tests of a number against a number: t = r sqrt((n - 2) / (1 - r2)). */
final class CorrelationTests {

    private CorrelationTests() {}

    static TestResult pearson(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        double r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
        double df = x.length - 2;
        return Double.isNaN(r) || df < 1 ? TestResult.NONE
            : new TestResult(r, Math.abs(r) == 1 ? 0 : Tails.t(r * Math.sqrt(df / (1 - r * r)), df));
    }

    static TestResult spearman(double[] x, double[] y) {
        return pearson(Order.ranks(x), Order.ranks(y));
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).sum() / values.length;
    }
}
