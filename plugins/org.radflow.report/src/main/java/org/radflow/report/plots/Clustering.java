package org.radflow.report.plots;

import java.util.ArrayList;
import java.util.List;

/** Order of leaves by agglomerative clustering with average linkage (Sokal and Michener 1958): what is alike stands together. */
public final class Clustering {

    private Clustering() {}

    /**
     * Joins the two nearest clusters until one is left (of equal distances the first by number), each pair in the order in which the
     * lower numbered item comes first.
     *
     * @param distances symmetric, [item][item]
     * @return the items in their order
     */
    public static int[] order(double[][] distances) {
        int n = distances.length;
        double[][] between = new double[n][];
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            between[i] = distances[i].clone();
            clusters.add(new ArrayList<>(List.of(i)));
        }
        for (int join = 1; join < n; join++) {
            int[] pair = nearest(between, clusters);
            List<Integer> first = clusters.get(pair[0]);
            List<Integer> second = clusters.get(pair[1]);
            for (int k = 0; k < n; k++) {
                double joined = (first.size() * between[pair[0]][k] + second.size() * between[pair[1]][k]) / (first.size() + second.size());
                between[pair[0]][k] = joined;
                between[k][pair[0]] = joined;
            }
            first.addAll(second);
            clusters.set(pair[1], null);
        }
        return n == 0 ? new int[0] : clusters.get(0).stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] nearest(double[][] between, List<List<Integer>> clusters) {
        int[] best = null;
        for (int i = 0; i < between.length; i++) {
            for (int j = i + 1; clusters.get(i) != null && j < between.length; j++) {
                if (clusters.get(j) != null && (best == null || between[i][j] < between[best[0]][best[1]])) {
                    best = new int[] {i, j};
                }
            }
        }
        return best;
    }

    /** Euclidean distances between rows; values that are missing in one of two rows do not count. */
    public static double[][] euclidean(double[][] rows) {
        double[][] distances = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                double sum = 0;
                for (int k = 0; k < rows[i].length; k++) {
                    double difference = rows[i][k] - rows[j][k];
                    sum += Double.isNaN(difference) ? 0 : difference * difference;
                }
                distances[i][j] = Math.sqrt(sum);
                distances[j][i] = distances[i][j];
            }
        }
        return distances;
    }
}
