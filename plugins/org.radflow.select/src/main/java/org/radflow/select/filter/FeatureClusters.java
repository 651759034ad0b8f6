package org.radflow.select.filter;

import java.util.Arrays;

import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.select.Correlations;

/**
 * Agglomerative clusters of features by the distance 1 - |correlation|, found by chains of nearest neighbours (Murtagh 1983,
 * doi:10.1093/comjnl/26.4.354) with the update of Lance and Williams 1967 (doi:10.1093/comjnl/9.4.373). Half a matrix of distances is
 * kept in memory: 16 MB for 2,000 features.
 */
public final class FeatureClusters {

    /** Distance between clusters. */
    public enum Linkage {
        /** Mean of all pairs. */
        AVERAGE,
        /** The farthest pair. */
        COMPLETE,
        /** The nearest pair. */
        SINGLE
    }

    private final double[][] m_distances;
    private final Linkage m_linkage;
    private final int[] m_sizes;
    private final int[] m_parents;

    private FeatureClusters(double[][] distances, Linkage linkage) {
        m_distances = distances;
        m_linkage = linkage;
        m_sizes = new int[distances.length];
        Arrays.fill(m_sizes, 1);
        m_parents = new int[distances.length];
        Arrays.setAll(m_parents, f -> f);
    }

    /**
     * Clusters whose distances are at most {@code height}.
     *
     * @return cluster of each feature, numbered from 0 in the order of their first features
     */
    public static int[] cut(Correlations correlations, Linkage linkage, double height, Progress progress) {
        double[][] distances = Parallel.map(correlations.size(), progress, "Distances of features", a -> {
            double[] row = correlations.after(a);
            for (int b = 0; b < row.length; b++) {
                row[b] = 1 - row[b];
            }
            return row;
        }).toArray(double[][]::new);
        FeatureClusters clusters = new FeatureClusters(distances, linkage);
        clusters.merge(height, progress);
        return clusters.numbers();
    }

    private double distance(int a, int b) {
        return a < b ? m_distances[a][b - a - 1] : m_distances[b][a - b - 1];
    }

    /** All three linkages are reducible: what is joined above the height never comes below it again. */
    private void merge(double height, Progress progress) {
        int count = m_distances.length;
        int[] chain = new int[count];
        int length = 0;
        for (int start = 0; start < count;) {
            progress.check();
            if (length == 0) {
                if (m_sizes[start] == 0) {
                    start++;
                    continue;
                }
                chain[length++] = start;
            }
            int last = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int nearest = before;
            for (int other = 0; other < count; other++) {
                if (other != last && m_sizes[other] > 0 && (nearest < 0 || distance(last, other) < distance(last, nearest))) {
                    nearest = other;
                }
            }
            if (nearest < 0) {
                return;
            }
            if (nearest != before) {
                chain[length++] = nearest;
                continue;
            }
            length -= 2;
            join(Math.min(last, before), Math.max(last, before), distance(last, before) <= height);
        }
    }

    /** The smaller number stands for both; clusters that are too far apart keep their numbers but are joined for the chain all the same. */
    private void join(int into, int from, boolean same) {
        for (int other = 0; other < m_sizes.length; other++) {
            if (m_sizes[other] > 0 && other != into && other != from) {
                double updated = switch (m_linkage) {
                    case AVERAGE -> (m_sizes[into] * distance(into, other) + m_sizes[from] * distance(from, other))
                            / (m_sizes[into] + m_sizes[from]);
                    case COMPLETE -> Math.max(distance(into, other), distance(from, other));
                    case SINGLE -> Math.min(distance(into, other), distance(from, other));
                };
                m_distances[Math.min(into, other)][Math.abs(into - other) - 1] = updated;
            }
        }
        m_sizes[into] += m_sizes[from];
        m_sizes[from] = 0;
        if (same) {
            m_parents[from] = into;
        }
    }

    private int[] numbers() {
        int[] numbers = new int[m_parents.length];
        int used = 0;
        for (int f = 0; f < numbers.length; f++) {
            numbers[f] = m_parents[f] == f ? used++ : numbers[m_parents[f]];
        }
        return numbers;
    }
}
