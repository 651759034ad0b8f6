package org.radflow.select.projection;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;

/**
 * Principal components: eigenvectors of the covariance, found from the smaller of the matrices between features and between cases
 * (Jolliffe, Principal Component Analysis, 2002, sections 1.1 and 3.5).
 *
 * @param variances  of the components (denominator n - 1), descending; those of no variance are left out
 * @param directions [component][feature]: unit vectors, the entry of largest magnitude positive (of equal ones the first)
 * @param total      variance of all features
 */
record Components(double[] variances, double[][] directions, double total) {

    /** Components of a smaller part of the largest variance than this are rounding errors. */
    private static final double RANK = 1e-12;

    /** @throws DataException when no feature varies */
    static Components of(double[][] z, Progress progress) {
        int cases = z[0].length;
        boolean byFeature = z.length <= cases;
        double[][] vectors = byFeature ? z : transposed(z);
        double[][] products = Parallel.map(vectors.length, progress.part(0, 0.3), "Covariances", a -> {
            double[] row = new double[a + 1];
            for (int b = 0; b <= a; b++) {
                row[b] = dot(vectors[a], vectors[b]) / (cases - 1);
            }
            return row;
        }).toArray(double[][]::new);
        double total = 0;
        double[][] symmetric = new double[products.length][products.length];
        for (int a = 0; a < products.length; a++) {
            total += products[a][a];
            for (int b = 0; b <= a; b++) {
                symmetric[a][b] = products[a][b];
                symmetric[b][a] = products[a][b];
            }
        }
        if (!(total > 0)) {
            throw new DataException("Features: found none that varies between the %d cases, expected some".formatted(cases));
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(symmetric, false));
        progress.at(0.9, "Components");
        double[] values = eigen.getRealEigenvalues();
        List<double[]> directions = new ArrayList<>();
        for (int c = 0; c < values.length && values[c] > RANK * values[0] && directions.size() < cases - 1; c++) {
            double[] vector = eigen.getEigenvector(c).toArray();
            directions.add(unit(byFeature ? vector : combined(vectors, vector)));
        }
        return new Components(java.util.Arrays.copyOf(values, directions.size()), directions.toArray(double[][]::new), total);
    }

    private static double[][] transposed(double[][] z) {
        double[][] rows = new double[z[0].length][z.length];
        for (int f = 0; f < z.length; f++) {
            for (int i = 0; i < rows.length; i++) {
                rows[i][f] = z[f][i];
            }
        }
        return rows;
    }

    private static double[] combined(double[][] vectors, double[] weights) {
        double[] sum = new double[vectors[0].length];
        for (int v = 0; v < weights.length; v++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[v] * vectors[v][i];
            }
        }
        return sum;
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(dot(vector, vector)) * sign(vector);
        return java.util.Arrays.stream(vector).map(value -> value / length).toArray();
    }

    /** Sign of the entry of largest magnitude; entries that differ by rounding alone count as equal. */
    static double sign(double[] vector) {
        int largest = 0;
        for (int i = 1; i < vector.length; i++) {
            largest = Math.abs(vector[i]) > Math.abs(vector[largest]) * (1 + 1e-9) ? i : largest;
        }
        return vector[largest] < 0 ? -1 : 1;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
