package org.radflow.select.projection;

import java.util.Arrays;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.radflow.pipeline.Progress;

/**
 * Maximum likelihood factors of a correlation matrix (Lawley and Maxwell, Factor Analysis as a Statistical Method, 1971, chapter 4): given
 * uniquenesses, loadings from the eigenvectors of the correlations scaled by them; given loadings, uniquenesses from the diagonal; in turn.
 *
 * @param loadings     [feature][factor]
 * @param uniquenesses per feature, 0.005 or more
 * @param converged    whether uniquenesses no longer changed
 */
record FactorModel(double[][] loadings, double[] uniquenesses, boolean converged) {

    private static final double SMALLEST = 0.005;
    private static final double TOLERANCE = 1e-8;
    private static final int ITERATIONS = 2000;

    static FactorModel of(double[][] correlations, int factors, Progress progress) {
        int features = correlations.length;
        double[] uniquenesses = new double[features];
        Arrays.fill(uniquenesses, 0.5);
        double[][] loadings = {};
        double change = 1;
        for (int iteration = 0; change > TOLERANCE && iteration < ITERATIONS; iteration++) {
            progress.at(iteration / (double)ITERATIONS, "Factors");
            loadings = loadings(correlations, uniquenesses, factors);
            change = 0;
            for (int f = 0; f < features; f++) {
                double unique = Math.max(SMALLEST, 1 - Components.dot(loadings[f], loadings[f]));
                change = Math.max(change, Math.abs(unique - uniquenesses[f]));
                uniquenesses[f] = unique;
            }
        }
        return new FactorModel(loadings, uniquenesses, change <= TOLERANCE);
    }

    private static double[][] loadings(double[][] correlations, double[] uniquenesses, int factors) {
        double[][] scaled = new double[correlations.length][correlations.length];
        for (int a = 0; a < scaled.length; a++) {
            for (int b = 0; b < scaled.length; b++) {
                scaled[a][b] = correlations[a][b] / Math.sqrt(uniquenesses[a] * uniquenesses[b]);
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(scaled, false));
        double[][] loadings = new double[correlations.length][factors];
        for (int c = 0; c < factors; c++) {
            double[] vector = eigen.getEigenvector(c).toArray();
            double factor = Math.sqrt(Math.max(0, eigen.getRealEigenvalue(c) - 1)) * Components.sign(vector);
            for (int f = 0; f < vector.length; f++) {
                loadings[f][c] = Math.sqrt(uniquenesses[f]) * vector[f] * factor;
            }
        }
        return loadings;
    }
}
