package org.radflow.report.plots;

/**
 * The first principal components of standardised columns (mean 0, standard deviation 1), by orthogonal iteration from a fixed start. Missing values count
 * as the mean; constant columns do not count. The largest loading of each component is positive.
 *
 * @param scores    [component][case]
 * @param explained part of the variance, from 0 to 1, of each component
 */
public record PrincipalComponents(double[][] scores, double[] explained) {

    private static final int ITERATIONS = 300;
    private static final double CONVERGED = 1e-20;

    /** @param columns [column][case] */
    public static PrincipalComponents of(double[][] columns, int count) {
        double[][] z = java.util.Arrays.stream(columns).map(PrincipalComponents::standardised).filter(column -> column != null)
                .toArray(double[][]::new);
        int cases = columns.length == 0 ? 0 : columns[0].length;
        double total = 0;
        for (double[] column : z) {
            total += dot(column, column);
        }
        double[][] scores = new double[count][cases];
        double[] explained = new double[count];
        double[][] loadings = new double[count][];
        for (int c = 0; c < Math.min(count, z.length); c++) {
            loadings[c] = component(z, loadings, c);
            scores[c] = scores(z, loadings[c]);
            explained[c] = total > 0 ? dot(scores[c], scores[c]) / total : 0;
        }
        return new PrincipalComponents(scores, explained);
    }

    /** Loadings of component c, at right angles to those before it. */
    private static double[] component(double[][] z, double[][] before, int c) {
        double[] loading = new double[z.length];
        java.util.SplittableRandom start = new java.util.SplittableRandom(c);
        for (int k = 0; k < loading.length; k++) {
            loading[k] = start.nextDouble() - 0.5;
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] scores = scores(z, loading);
            double[] next = new double[z.length];
            for (int k = 0; k < z.length; k++) {
                next[k] = dot(z[k], scores);
            }
            for (int b = 0; b < c; b++) {
                double along = dot(next, before[b]);
                for (int k = 0; k < next.length; k++) {
                    next[k] -= along * before[b][k];
                }
            }
            double length = Math.sqrt(dot(next, next));
            if (!(length > 0)) {
                return new double[z.length];
            }
            double change = 0;
            for (int k = 0; k < next.length; k++) {
                next[k] /= length;
                change += (next[k] - loading[k]) * (next[k] - loading[k]);
            }
            loading = next;
            if (change < CONVERGED) {
                break;
            }
        }
        return withPositiveLargest(loading);
    }

    private static double[] withPositiveLargest(double[] loading) {
        double largest = 0;
        for (double value : loading) {
            largest = Math.abs(value) > Math.abs(largest) + 1e-9 ? value : largest;
        }
        for (int k = 0; largest < 0 && k < loading.length; k++) {
            loading[k] = -loading[k];
        }
        return loading;
    }

    private static double[] scores(double[][] z, double[] loading) {
        double[] scores = new double[z[0].length];
        for (int k = 0; k < z.length; k++) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += loading[k] * z[k][i];
            }
        }
        return scores;
    }

    /** Null when the column is constant. */
    static double[] standardised(double[] column) {
        double sum = 0;
        int known = 0;
        for (double value : column) {
            sum += Double.isNaN(value) ? 0 : value;
            known += Double.isNaN(value) ? 0 : 1;
        }
        double mean = sum / known;
        double squares = 0;
        double[] z = new double[column.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = Double.isNaN(column[i]) ? 0 : column[i] - mean;
            squares += z[i] * z[i];
        }
        double deviation = Math.sqrt(squares / (known - 1));
        if (!(deviation > 1e-12 * Math.abs(mean)) || !Double.isFinite(deviation)) {
            return null;
        }
        for (int i = 0; i < z.length; i++) {
            z[i] /= deviation;
        }
        return z;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
