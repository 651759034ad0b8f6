package org.radflow.features.glcm;

import java.util.List;

import org.radflow.features.matrix.SparseMatrix;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.UndefinedFeatureException;

/**
 * A grey level co-occurrence matrix as probabilities p(i, j), with its marginal p(i) and p(j), difference p(|i - j|) and sum p(i + j)
 * probabilities, and the features of IBSI LFYI. IBSI's matrix is symmetric; where one is not, joint average and variance are those of
 * the rows, as in Haralick 1973 (doi:10.1109/TSMC.1973.4309314).
 */
public final class Glcm {

    public static final List<Feature<Glcm>> FEATURES = List.of(
            new Feature<>("cm_joint_max", "GYBY", "Joint maximum", "1", m -> m.jointMaximum()),
            new Feature<>("cm_joint_avg", "60VM", "Joint average", "1", m -> m.mean),
            new Feature<>("cm_joint_var", "UR99", "Joint variance", "1", m -> m.variance),
            new Feature<>("cm_joint_entr", "TU9B", "Joint entropy", "bit", m -> m.entropy),
            new Feature<>("cm_diff_avg", "TF7R", "Difference average", "1", m -> moment(m.difference, 1, 0)),
            new Feature<>("cm_diff_var", "D3YU", "Difference variance", "1",
                    m -> moment(m.difference, 2, moment(m.difference, 1, 0))),
            new Feature<>("cm_diff_entr", "NTRS", "Difference entropy", "bit", m -> entropy(m.difference)),
            new Feature<>("cm_sum_avg", "ZGXS", "Sum average", "1", m -> moment(m.sum, 1, 0)),
            new Feature<>("cm_sum_var", "OEEB", "Sum variance", "1", m -> moment(m.sum, 2, m.mean + m.columnMean())),
            new Feature<>("cm_sum_entr", "P6QZ", "Sum entropy", "bit", m -> entropy(m.sum)),
            new Feature<>("cm_energy", "8ZQL", "Angular second moment", "1", m -> m.overPairs((i, j, p) -> p * p)),
            new Feature<>("cm_contrast", "ACUI", "Contrast", "1", m -> moment(m.difference, 2, 0)),
            new Feature<>("cm_dissimilarity", "8S9J", "Dissimilarity", "1", m -> moment(m.difference, 1, 0)),
            new Feature<>("cm_inv_diff", "IB1Z", "Inverse difference", "1", m -> m.overDifferences((k, n, p) -> p / (1 + k))),
            new Feature<>("cm_inv_diff_norm", "NDRX", "Normalised inverse difference", "1",
                    m -> m.overDifferences((k, n, p) -> p / (1 + k / n))),
            new Feature<>("cm_inv_diff_mom", "WF0Z", "Inverse difference moment", "1",
                    m -> m.overDifferences((k, n, p) -> p / (1 + k * k))),
            new Feature<>("cm_inv_diff_mom_norm", "1QCO", "Normalised inverse difference moment", "1",
                    m -> m.overDifferences((k, n, p) -> p / (1 + k / n * (k / n)))),
            new Feature<>("cm_inv_var", "E8JP", "Inverse variance", "1",
                    m -> m.overDifferences((k, n, p) -> k == 0 ? 0 : p / (k * k))),
            new Feature<>("cm_corr", "NI2N", "Correlation", "1",
                    m -> m.overPairs((i, j, p) -> (i - m.mean) * (j - m.columnMean()) * p) / m.positiveVariance()),
            new Feature<>("cm_auto_corr", "QWB0", "Autocorrelation", "1", m -> m.overPairs((i, j, p) -> i * j * p)),
            new Feature<>("cm_clust_tend", "DG8W", "Cluster tendency", "1", m -> moment(m.sum, 2, m.mean + m.columnMean())),
            new Feature<>("cm_clust_shade", "7NFM", "Cluster shade", "1", m -> moment(m.sum, 3, m.mean + m.columnMean())),
            new Feature<>("cm_clust_prom", "AE86", "Cluster prominence", "1", m -> moment(m.sum, 4, m.mean + m.columnMean())),
            new Feature<>("cm_info_corr1", "R8DG", "Information correlation 1", "1",
                    m -> -m.mutualInformation() / m.largerMarginalEntropy()),
            new Feature<>("cm_info_corr2", "JN9H", "Information correlation 2", "1",
                    m -> Math.sqrt(Math.max(0, 1 - Math.exp(-2 * m.mutualInformation())))));

    private static final String ONE_LEVEL = "All neighbouring voxels have the same grey level";

    private static final int MOST_ITERATIONS = 20_000;
    private static final double CONVERGED = 1e-14;

    /** A term of a sum, given two indices (or an index and N_g) and a probability. */
    private interface Term {
        double of(double i, double j, double p);
    }

    private final SparseMatrix pairs;
    private final double total;
    private final int levels;
    private final boolean symmetric;
    private final double[] rows;
    private final double[] columns;
    private final double[] difference;
    private final double[] sum;
    private final double mean;
    private final double variance;
    private final double entropy;

    /**
     * @param pairs     how often each pair of levels is neighbouring; at least one pair
     * @param levels    N_g
     * @param symmetric whether a pair, then with row <= column, stands for both orders
     */
    Glcm(SparseMatrix pairs, int levels, boolean symmetric) {
        this.pairs = pairs;
        this.levels = levels;
        this.symmetric = symmetric;
        this.total = pairs.total();
        this.rows = new double[levels + 1];
        this.columns = symmetric ? rows : new double[levels + 1];
        this.difference = new double[levels];
        this.sum = new double[2 * levels + 1];
        for (int e = 0; e < pairs.counts().length; e++) {
            int i = pairs.rows()[e];
            int j = pairs.columns()[e];
            double p = pairs.counts()[e] / total;
            rows[i] += symmetric ? p / 2 : p;
            columns[j] += symmetric ? p / 2 : p;
            difference[Math.abs(i - j)] += p;
            sum[i + j] += p;
        }
        this.mean = moment(rows, 1, 0);
        this.variance = moment(rows, 2, mean);
        this.entropy = -overPairs((i, j, p) -> p * log2(p));
    }

    /** Whether a single grey level occurs. */
    public boolean isFlat() {
        return variance == 0;
    }

    /**
     * Maximal correlation coefficient (Haralick 1973, feature 14): the square root of the second largest eigenvalue of Q(i, j) = sum over k of
     * p(i, k) p(j, k) / (p(i) p(k)). Q has the eigenvalues of A A' with A(i, j) = p(i, j) / sqrt(p(i) p(j)), whose largest, 1, belongs to
     * the vector sqrt(p(i)): power iteration apart from that vector. 1 for a single grey level.
     */
    public double maximalCorrelation() {
        if (isFlat()) {
            return 1;
        }
        double[] first = new double[levels + 1];
        double[] vector = new double[levels + 1];
        for (int i = 0; i <= levels; i++) {
            first[i] = Math.sqrt(rows[i]);
            vector[i] = rows[i] > 0 ? Math.sin(i + 1) : 0;
        }
        double eigenvalue = 0;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            double[] next = timesCorrelations(timesCorrelations(withoutPart(vector, first), true), false);
            double following = Math.sqrt(dot(next, next));
            if (following == 0 || Math.abs(following - eigenvalue) < CONVERGED * following) {
                return Math.sqrt(following);
            }
            vector = next;
            eigenvalue = following;
        }
        return Math.sqrt(eigenvalue);
    }

    /** The vector without its part along the unit vector, scaled to length 1; zeros stay. */
    private static double[] withoutPart(double[] vector, double[] unit) {
        double part = dot(vector, unit);
        double[] rest = new double[vector.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = vector[i] - part * unit[i];
        }
        double length = Math.sqrt(dot(rest, rest));
        for (int i = 0; i < rest.length && length > 0; i++) {
            rest[i] /= length;
        }
        return rest;
    }

    /** The matrix A or, transposed, A' times the vector. */
    private double[] timesCorrelations(double[] vector, boolean transposed) {
        double[] product = new double[vector.length];
        for (int e = 0; e < pairs.counts().length; e++) {
            int i = pairs.rows()[e];
            int j = pairs.columns()[e];
            double p = pairs.counts()[e] / total;
            if (symmetric && i != j) {
                double entry = p / 2 / Math.sqrt(rows[i] * rows[j]);
                product[i] += entry * vector[j];
                product[j] += entry * vector[i];
            } else {
                double entry = p / Math.sqrt(rows[i] * columns[j]);
                product[transposed ? j : i] += entry * vector[transposed ? i : j];
            }
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Sum over all (i, j), both orders, of the term at p(i, j). */
    private double overPairs(Term term) {
        double result = 0;
        for (int e = 0; e < pairs.counts().length; e++) {
            int i = pairs.rows()[e];
            int j = pairs.columns()[e];
            double p = pairs.counts()[e] / total;
            result += !symmetric || i == j ? term.of(i, j, p) : term.of(i, j, p / 2) + term.of(j, i, p / 2);
        }
        return result;
    }

    private double jointMaximum() {
        double max = 0;
        for (int e = 0; e < pairs.counts().length; e++) {
            double p = pairs.counts()[e] / total;
            max = Math.max(max, !symmetric || pairs.rows()[e] == pairs.columns()[e] ? p : p / 2);
        }
        return max;
    }

    /** Sum over k = |i - j| of the term at (k, N_g, p(k)). */
    private double overDifferences(Term term) {
        double result = 0;
        for (int k = 0; k < levels; k++) {
            result += term.of(k, levels, difference[k]);
        }
        return result;
    }

    /** Sum of (k - centre)^power p(k). */
    private static double moment(double[] probabilities, int power, double centre) {
        double result = 0;
        for (int k = 0; k < probabilities.length; k++) {
            double d = k - centre;
            result += (power == 1 ? d : power == 2 ? d * d : power == 3 ? d * d * d : d * d * d * d) * probabilities[k];
        }
        return result;
    }

    private static double entropy(double[] probabilities) {
        double result = 0;
        for (double p : probabilities) {
            result -= p > 0 ? p * log2(p) : 0;
        }
        return result;
    }

    private static double log2(double p) {
        return Math.log(p) / Math.log(2);
    }

    private double columnMean() {
        return symmetric ? mean : moment(columns, 1, 0);
    }

    /** Product of the standard deviations of rows and columns. */
    private double positiveVariance() {
        double product = symmetric ? variance : Math.sqrt(variance * moment(columns, 2, columnMean()));
        if (product == 0) {
            throw new UndefinedFeatureException(ONE_LEVEL);
        }
        return product;
    }

    /** HXY1 - HXY = HXY2 - HXY = HX + HY - HXY, because the sums over i and over j separate. */
    private double mutualInformation() {
        return entropy(rows) + entropy(columns) - entropy;
    }

    private double largerMarginalEntropy() {
        double larger = Math.max(entropy(rows), entropy(columns));
        if (larger == 0) {
            throw new UndefinedFeatureException(ONE_LEVEL);
        }
        return larger;
    }
}
