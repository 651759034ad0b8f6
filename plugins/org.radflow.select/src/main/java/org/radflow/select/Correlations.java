package org.radflow.select;

import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;

/** Absolute correlations between features, as scalar products of standardised columns. Immutable and thread-safe. */
public final class Correlations {

    /** The kinds of correlation. */
    public enum Measure {
        /** Product-moment correlation. */
        PEARSON,
        /** Product-moment correlation of midranks. */
        SPEARMAN
    }

    private static final int ROWS = 64;

    private final double[][] m_standard;

    /** @param x [feature][case], without missing values */
    public Correlations(double[][] x, Measure measure, Progress progress) {
        m_standard = Parallel.map(x.length, progress, "Standardising features",
            f -> standardised(measure == Measure.SPEARMAN ? Order.ranks(x[f]) : x[f])).toArray(double[][]::new);
    }

    /** Number of features. */
    public int size() {
        return m_standard.length;
    }

    /** From 0 to 1; 0 when one of the two is constant. */
    public double between(int a, int b) {
        return Math.min(1, Math.abs(dot(m_standard[a], m_standard[b])));
    }

    /** Between a feature and each of those after it. */
    public double[] after(int a) {
        double[] correlations = new double[m_standard.length - a - 1];
        for (int b = 0; b < correlations.length; b++) {
            correlations[b] = between(a, a + 1 + b);
        }
        return correlations;
    }

    /** Mean correlation of each feature with all others; some rows of the matrix are in memory at a time. */
    public double[] means(Progress progress) {
        int count = m_standard.length;
        double[] sums = new double[count];
        for (int from = 0; from < count; from += ROWS) {
            int first = from;
            double[][] rows = Parallel.map(Math.min(ROWS, count - from), Progress.NONE, "", row -> after(first + row)).toArray(double[][]::new);
            for (int row = 0; row < rows.length; row++) {
                for (int b = 0; b < rows[row].length; b++) {
                    sums[first + row] += rows[row][b];
                    sums[first + row + 1 + b] += rows[row][b];
                }
            }
            progress.at((from + rows.length) / (double)count, "Correlations");
        }
        for (int f = 0; f < count; f++) {
            sums[f] /= Math.max(1, count - 1);
        }
        return sums;
    }

    /** Mean 0 and sum of squares 1; all 0 when constant. */
    private static double[] standardised(double[] x) {
        double mean = java.util.Arrays.stream(x).sum() / x.length;
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value - mean));
        }
        double[] standard = new double[x.length];
        if (largest <= 1e-14 * Math.abs(mean)) {
            return standard;
        }
        for (int i = 0; i < x.length; i++) {
            standard[i] = (x[i] - mean) / largest;
        }
        double norm = Math.sqrt(dot(standard, standard));
        for (int i = 0; i < x.length; i++) {
            standard[i] /= norm;
        }
        return standard;
    }

    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
