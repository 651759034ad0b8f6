package org.radflow.select.information;

import java.util.ArrayList;
import java.util.List;

import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.select.Order;
import org.radflow.select.Target;

/**
 * Pairs of near cases with what their differences count; the sums of Relief algorithms over them.
 *
 * @param pairs   per case that is looked at: numbers of its neighbours
 * @param near    how much a neighbour's difference counts against a feature, in the same order
 * @param far     how much it counts for a feature
 * @param looked  the cases that are looked at
 */
record Neighbours(int[][] pairs, double[][] near, double[][] far, int[] looked) {

    /**
     * ReliefF: a neighbour of the same class counts against, one of another class C counts for the feature with P(C) / (1 - P(own class)).
     */
    static Neighbours perClass(double[][] scaled, int[] looked, int k, Target.Classes classes, Progress progress) {
        int[] sizes = new int[classes.count()];
        for (int label : classes.labels()) {
            sizes[label]++;
        }
        int[][] pairs = nearest(scaled, looked, k, classes, progress);
        double[][] near = new double[pairs.length][];
        double[][] far = new double[pairs.length][];
        for (int p = 0; p < pairs.length; p++) {
            int own = classes.labels()[looked[p]];
            int[] counts = new int[sizes.length];
            for (int other : pairs[p]) {
                counts[classes.labels()[other]]++;
            }
            near[p] = new double[pairs[p].length];
            far[p] = new double[pairs[p].length];
            for (int n = 0; n < pairs[p].length; n++) {
                int label = classes.labels()[pairs[p][n]];
                double part = 1.0 / counts[label] / looked.length;
                near[p][n] = label == own ? part : 0;
                far[p][n] = label == own ? 0 : part * sizes[label] / (classes.labels().length - sizes[own]);
            }
        }
        return new Neighbours(pairs, near, far, looked);
    }

    /** RReliefF: a neighbour counts for the feature as far as its outcome differs, and against it as far as it does not. */
    static Neighbours ofNumber(double[][] scaled, int[] looked, int k, double[] outcome, Progress progress) {
        int[][] pairs = nearest(scaled, looked, k, null, progress);
        double different = 0;
        for (int p = 0; p < pairs.length; p++) {
            for (int other : pairs[p]) {
                different += Math.abs(outcome[looked[p]] - outcome[other]) / pairs[p].length;
            }
        }
        double[][] near = new double[pairs.length][];
        double[][] far = new double[pairs.length][];
        for (int p = 0; p < pairs.length; p++) {
            near[p] = new double[pairs[p].length];
            far[p] = new double[pairs[p].length];
            for (int n = 0; n < pairs[p].length; n++) {
                double difference = Math.abs(outcome[looked[p]] - outcome[pairs[p][n]]);
                far[p][n] = different == 0 ? 0 : difference / pairs[p].length / different;
                near[p][n] = looked.length == different ? 0 : (1 - difference) / pairs[p].length / (looked.length - different);
            }
        }
        return new Neighbours(pairs, near, far, looked);
    }

    /** Weight of a feature: what its differences count for it, less what they count against it. */
    double weight(double[] scaled) {
        double weight = 0;
        for (int p = 0; p < pairs.length; p++) {
            for (int n = 0; n < pairs[p].length; n++) {
                weight += (far[p][n] - near[p][n]) * Math.abs(scaled[looked[p]] - scaled[pairs[p][n]]);
            }
        }
        return weight;
    }

    /** The k nearest of each case, or of each case and class. */
    private static int[][] nearest(double[][] scaled, int[] looked, int k, Target.Classes classes, Progress progress) {
        return Parallel.map(looked.length, progress, "Neighbours", p -> {
            int row = looked[p];
            double[] distances = new double[scaled[0].length];
            for (double[] feature : scaled) {
                for (int other = 0; other < distances.length; other++) {
                    distances[other] += Math.abs(feature[row] - feature[other]);
                }
            }
            int[] counts = new int[classes == null ? 1 : classes.count()];
            List<Integer> chosen = new ArrayList<>();
            for (int other : Order.ascending(distances)) {
                if (other != row && counts[classes == null ? 0 : classes.labels()[other]]++ < k) {
                    chosen.add(other);
                }
            }
            return chosen.stream().mapToInt(Integer::intValue).toArray();
        }).toArray(int[][]::new);
    }
}
