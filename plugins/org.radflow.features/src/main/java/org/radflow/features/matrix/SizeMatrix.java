package org.radflow.features.matrix;

import java.util.Map;
import java.util.TreeMap;

/**
 * A matrix s(i, j) of grey level i by size j, where the size is a run length, zone size, zone distance or dependence count, and the
 * features that these families share. Notation as in IBSI: N_s is the sum of all entries, s_i. and s_.j are sums over sizes and
 * levels.
 */
public final class SizeMatrix {

    /** A term of a sum, given grey level and size. */
    private interface Term {
        double of(double i, double j);
    }

    private final SparseMatrix matrix;
    private final double voxels;
    private final double total;
    private final Map<Integer, Double> bySize = new TreeMap<>();
    private final Map<Integer, Double> byLevel = new TreeMap<>();

    /** @param texture at least one entry */
    public SizeMatrix(TextureMatrix texture) {
        matrix = texture.counts();
        voxels = texture.voxels();
        total = matrix.total();
        for (int e = 0; e < matrix.size(); e++) {
            byLevel.merge(matrix.rows()[e], matrix.counts()[e], Double::sum);
            bySize.merge(matrix.columns()[e], matrix.counts()[e], Double::sum);
        }
    }

    /** Sum of f(i, j) p(i, j) with p = s / N_s. */
    private double mean(Term f) {
        double sum = 0;
        for (int e = 0; e < matrix.size(); e++) {
            sum += f.of(matrix.rows()[e], matrix.columns()[e]) * matrix.counts()[e];
        }
        return sum / total;
    }

    public double smallEmphasis() {
        return mean((i, j) -> 1 / (j * j));
    }

    public double largeEmphasis() {
        return mean((i, j) -> j * j);
    }

    public double lowLevelEmphasis() {
        return mean((i, j) -> 1 / (i * i));
    }

    public double highLevelEmphasis() {
        return mean((i, j) -> i * i);
    }

    public double smallLowEmphasis() {
        return mean((i, j) -> 1 / (i * i * j * j));
    }

    public double smallHighEmphasis() {
        return mean((i, j) -> i * i / (j * j));
    }

    public double largeLowEmphasis() {
        return mean((i, j) -> j * j / (i * i));
    }

    public double largeHighEmphasis() {
        return mean((i, j) -> i * i * j * j);
    }

    /** Sum of s_i.^2 / N_s. */
    public double levelNonUniformity() {
        return squares(byLevel) / total;
    }

    /** Sum of s_i.^2 / N_s^2. */
    public double normalisedLevelNonUniformity() {
        return squares(byLevel) / (total * total);
    }

    /** Sum of s_.j^2 / N_s. */
    public double sizeNonUniformity() {
        return squares(bySize) / total;
    }

    /** Sum of s_.j^2 / N_s^2. */
    public double normalisedSizeNonUniformity() {
        return squares(bySize) / (total * total);
    }

    private static double squares(Map<Integer, Double> counts) {
        double sum = 0;
        for (double n : counts.values()) {
            sum += n * n;
        }
        return sum;
    }

    /** N_s / N_v. */
    public double percentage() {
        return total / voxels;
    }

    public double levelVariance() {
        double mean = mean((i, j) -> i);
        return mean((i, j) -> (i - mean) * (i - mean));
    }

    public double sizeVariance() {
        double mean = mean((i, j) -> j);
        return mean((i, j) -> (j - mean) * (j - mean));
    }

    /** - sum of p log2 p. */
    public double entropy() {
        double sum = 0;
        for (double n : matrix.counts()) {
            double p = n / total;
            sum -= p * Math.log(p) / Math.log(2);
        }
        return sum;
    }

    /** Sum of p^2. */
    public double energy() {
        double sum = 0;
        for (double n : matrix.counts()) {
            double p = n / total;
            sum += p * p;
        }
        return sum;
    }
}
