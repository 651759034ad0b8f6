package org.radflow.harmonise;

import java.util.Arrays;

import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/** Two-sample Kolmogorov-Smirnov test: whether two samples have one distribution. */
final class KolmogorovSmirnov {

    /** Product of the sizes up to which the p-value is exact. */
    private static final int EXACT = 10_000;

    private KolmogorovSmirnov() {}

    /**
     * Two-sided p-value; exact where the product of the sizes is at most 10,000 (conservative with ties), else asymptotic. NaN when a sample is
     * empty.
     */
    static double pValue(double[] a, double[] b) {
        if (a.length == 0 || b.length == 0) {
            return Double.NaN;
        }
        double distance = distance(a, b);
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        return Math.min(1, (long)a.length * b.length <= EXACT ? test.exactP(distance, a.length, b.length, false)
                : test.approximateP(distance, a.length, b.length));
    }

    /** Greatest distance of the two empirical distributions. */
    static double distance(double[] a, double[] b) {
        double[] x = a.clone();
        double[] y = b.clone();
        Arrays.sort(x);
        Arrays.sort(y);
        double greatest = 0;
        int i = 0;
        int j = 0;
        while (i < x.length && j < y.length) {
            double value = Math.min(x[i], y[j]);
            while (i < x.length && x[i] == value) {
                i++;
            }
            while (j < y.length && y[j] == value) {
                j++;
            }
            greatest = Math.max(greatest, Math.abs((double)i / x.length - (double)j / y.length));
        }
        return greatest;
    }

    /** The least p-value of all pairs of groups, times the number of pairs, at most 1. */
    static double pairwise(double[][] groups) {
        double least = Double.NaN;
        for (int a = 0; a < groups.length; a++) {
            for (int b = a + 1; b < groups.length; b++) {
                double p = pValue(groups[a], groups[b]);
                least = Double.isNaN(least) ? p : Double.isNaN(p) ? least : Math.min(least, p);
            }
        }
        return Math.min(1, least * groups.length * (groups.length - 1) / 2);
    }
}
