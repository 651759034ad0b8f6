package org.radflow.harmonise;

import java.util.Random;

/**
 * The first principal components of standardised features, by subspace iteration (Golub and Van Loan, Matrix Computations, 7.3). Missing
 * values count as the mean, constant features as 0. A component's sign is that of its greatest score.
 *
 * @param scores    [component][case]
 * @param explained part of the variance of each component
 */
record PrincipalComponents(double[][] scores, double[] explained) {

    private static final int MAX_ITERATIONS = 1000;
    private static final double TOLERANCE = 1e-12;

    /**
     * Computes components.
     *
     * @param values [feature][case]
     * @param count  number of components, at most the number of cases
     */
    static PrincipalComponents of(double[][] values, int count) {
        int cases = values[0].length;
        double[][] products = new double[cases][cases];
        double total = 0;
        for (double[] feature : values) {
            double[] z = standardised(feature);
            for (int i = 0; i < cases; i++) {
                total += z[i] * z[i];
                for (int j = 0; j <= i; j++) {
                    products[i][j] += z[i] * z[j];
                }
            }
        }
        for (int i = 0; i < cases; i++) {
            for (int j = 0; j < i; j++) {
                products[j][i] = products[i][j];
            }
        }
        // more vectors than asked for, so that the last component converges too
        double[][] vectors = new double[Math.min(cases, count + 5)][cases];
        Random random = new Random(1);
        for (double[] vector : vectors) {
            for (int i = 0; i < cases; i++) {
                vector[i] = random.nextGaussian();
            }
        }
        double[] eigenvalues = orthonormalise(vectors);
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            for (int v = 0; v < vectors.length; v++) {
                vectors[v] = times(products, vectors[v]);
            }
            double[] next = orthonormalise(vectors);
            double change = 0;
            for (int c = 0; c < count; c++) {
                change = Math.max(change, Math.abs(next[c] - eigenvalues[c]));
            }
            eigenvalues = next;
            if (change <= TOLERANCE * total) {
                break;
            }
        }
        double[][] scores = new double[count][];
        double[] explained = new double[count];
        for (int c = 0; c < count; c++) {
            explained[c] = total > 0 ? eigenvalues[c] / total : 0;
            scores[c] = scores(vectors[c], Math.sqrt(eigenvalues[c]));
        }
        return new PrincipalComponents(scores, explained);
    }

    private static double[] standardised(double[] feature) {
        double[] known = java.util.Arrays.stream(feature).filter(value -> !Double.isNaN(value)).toArray();
        double mean = known.length == 0 ? 0 : Moments.mean(known);
        double deviation = Math.sqrt(Moments.squaresAbout(known, mean) / Math.max(1, known.length - 1));
        double[] z = new double[feature.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = Double.isNaN(feature[i]) || !(deviation > 0) ? 0 : (feature[i] - mean) / deviation;
        }
        return z;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            double sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += matrix[i][j] * vector[j];
            }
            product[i] = sum;
        }
        return product;
    }

    /** Makes the vectors orthonormal; returns the length that was left of each. */
    private static double[] orthonormalise(double[][] vectors) {
        double[] lengths = new double[vectors.length];
        for (int v = 0; v < vectors.length; v++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int w = 0; w < v; w++) {
                    double projection = 0;
                    for (int i = 0; i < vectors[v].length; i++) {
                        projection += vectors[w][i] * vectors[v][i];
                    }
                    for (int i = 0; i < vectors[v].length; i++) {
                        vectors[v][i] -= projection * vectors[w][i];
                    }
                }
            }
            lengths[v] = Math.sqrt(Moments.squaresAbout(vectors[v], 0));
            for (int i = 0; i < vectors[v].length && lengths[v] > 0; i++) {
                vectors[v][i] /= lengths[v];
            }
        }
        return lengths;
    }

    private static double[] scores(double[] vector, double length) {
        double greatest = 0;
        for (double value : vector) {
            greatest = Math.abs(value) > Math.abs(greatest) ? value : greatest;
        }
        double factor = Math.signum(greatest) * length;
        return java.util.Arrays.stream(vector).map(value -> value * factor).toArray();
    }
}
