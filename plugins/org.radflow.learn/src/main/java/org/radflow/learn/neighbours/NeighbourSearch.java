package org.radflow.learn.neighbours;

import java.util.Arrays;

/**
 * Nearest cases by the Euclidean distance of standardised features (mean 0, standard deviation 1 over the cases to be found, denominator n);
 * a constant feature counts nothing. Of equally distant cases the earlier comes first. Immutable and thread-safe.
 */
public final class NeighbourSearch {

    /** Smaller than this, relative to the largest value, a standard deviation is rounding. */
    private static final double CONSTANT = 1e-13;

    private final double[] m_means;
    private final double[] m_scales;
    private final double[][] m_cases;

    /** @param x [feature][case], without missing values */
    public NeighbourSearch(double[][] x) {
        m_means = new double[x.length];
        m_scales = new double[x.length];
        int count = x.length == 0 ? 0 : x[0].length;
        m_cases = new double[count][x.length];
        for (int j = 0; j < x.length; j++) {
            double largest = 0;
            for (double value : x[j]) {
                m_means[j] += value / count;
                largest = Math.max(largest, Math.abs(value));
            }
            double variance = 0;
            for (double value : x[j]) {
                variance += (value - m_means[j]) * (value - m_means[j]) / count;
            }
            double sd = Math.sqrt(variance);
            m_scales[j] = sd > CONSTANT * largest ? 1 / sd : 0;
            for (int i = 0; i < count; i++) {
                m_cases[i][j] = (x[j][i] - m_means[j]) * m_scales[j];
            }
        }
    }

    /** @param cases [case][feature], standardised */
    NeighbourSearch(double[] means, double[] scales, double[][] cases) {
        m_means = means;
        m_scales = scales;
        m_cases = cases;
    }

    double[] means() {
        return m_means;
    }

    double[] scales() {
        return m_scales;
    }

    double[][] cases() {
        return m_cases;
    }

    /** Squared distances of a case to all. @param row of x, [feature][case] */
    double[] squaredDistances(double[][] x, int row) {
        double[] point = new double[m_means.length];
        for (int j = 0; j < point.length; j++) {
            point[j] = (x[j][row] - m_means[j]) * m_scales[j];
        }
        return squaredDistances(point);
    }

    private double[] squaredDistances(double[] point) {
        double[] distances = new double[m_cases.length];
        for (int i = 0; i < distances.length; i++) {
            double sum = 0;
            for (int j = 0; j < point.length; j++) {
                double difference = point[j] - m_cases[i][j];
                sum += difference * difference;
            }
            distances[i] = sum;
        }
        return distances;
    }

    /** The k smallest, nearest first. */
    static int[] nearest(double[] distances, int k) {
        int[] nearest = new int[Math.min(k, distances.length)];
        int found = 0;
        for (int i = 0; i < distances.length; i++) {
            if (found < nearest.length || distances[i] < distances[nearest[found - 1]]) {
                int at = found < nearest.length ? found++ : found - 1;
                while (at > 0 && distances[nearest[at - 1]] > distances[i]) {
                    nearest[at] = nearest[at - 1];
                    at--;
                }
                nearest[at] = i;
            }
        }
        return nearest;
    }

    /** The k cases nearest to one of them, that one left out, among those given. */
    public int[] nearestTo(int row, int[] among, int k) {
        double[] all = squaredDistances(m_cases[row]);
        int[] others = Arrays.stream(among).filter(other -> other != row).toArray();
        int[] nearest = nearest(Arrays.stream(others).mapToDouble(other -> all[other]).toArray(), k);
        return Arrays.stream(nearest).map(index -> others[index]).toArray();
    }
}
