package org.radflow.select.information;

import java.util.Arrays;

import org.apache.commons.math3.special.Gamma;
import org.radflow.select.Order;
import org.radflow.select.Target;

/** Mutual information of numbers from distances to nearest neighbours, in nats; estimates below 0 are told as 0. */
final class NeighbourInformation {

    private NeighbourInformation() {}

    /**
     * Of a number and classes (Ross 2014, doi:10.1371/journal.pone.0087357). Classes of one case are left out.
     *
     * @param k neighbours within the class; fewer where the class is smaller
     */
    static double withClasses(double[] x, Target.Classes classes, int k) {
        double[][] byClass = new double[classes.count()][];
        int used = 0;
        for (int c = 0; c < byClass.length; c++) {
            int label = c;
            byClass[c] = java.util.stream.IntStream.range(0, x.length).filter(i -> classes.labels()[i] == label).mapToDouble(i -> x[i]).sorted()
                    .toArray();
            used += byClass[c].length > 1 ? byClass[c].length : 0;
        }
        double[] all = new double[used];
        int filled = 0;
        for (double[] values : byClass) {
            if (values.length > 1) {
                System.arraycopy(values, 0, all, filled, values.length);
                filled += values.length;
            }
        }
        Arrays.sort(all);
        double sum = 0;
        for (double[] values : byClass) {
            int neighbours = Math.min(k, values.length - 1);
            for (int place = 0; place < values.length && neighbours > 0; place++) {
                double radius = inside(nearest(values, place, neighbours));
                sum += Gamma.digamma(neighbours) - Gamma.digamma(values.length) - Gamma.digamma(within(all, values[place], radius));
            }
        }
        return used == 0 ? 0 : Math.max(0, Gamma.digamma(used) + sum / used);
    }

    /**
     * Of two numbers (Kraskov, Stoegbauer and Grassberger 2004, doi:10.1103/PhysRevE.69.066138, first estimator), both divided by their
     * standard deviations.
     *
     * @param k neighbours, fewer than cases
     */
    static double withNumber(double[] x, double[] y, int k) {
        int[] order = Order.ascending(x);
        double[] a = scaled(x, order);
        double[] b = scaled(y, order);
        double[] sortedB = b.clone();
        Arrays.sort(sortedB);
        double sum = 0;
        for (int place = 0; place < a.length; place++) {
            double radius = inside(jointNearest(a, b, place, k));
            sum += Gamma.digamma(within(a, a[place], radius)) + Gamma.digamma(within(sortedB, b[place], radius));
        }
        return Math.max(0, Gamma.digamma(a.length) + Gamma.digamma(k) - sum / a.length);
    }

    private static double[] scaled(double[] values, int[] order) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double sd = Math.sqrt(squares / values.length);
        return Arrays.stream(order).mapToDouble(i -> values[i] / sd).toArray();
    }

    /** Distance to the k-th nearest of ascending values: the smallest reach of k + 1 values in a row that hold this one. */
    private static double nearest(double[] ascending, int place, int k) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int from = Math.max(0, place - k); from <= place && from + k < ascending.length; from++) {
            nearest = Math.min(nearest, Math.max(ascending[place] - ascending[from], ascending[from + k] - ascending[place]));
        }
        return nearest;
    }

    /** Distance, the larger of both coordinates', to the k-th nearest; {@code a} ascends, so that far ones need not be looked at. */
    private static double jointNearest(double[] a, double[] b, int place, int k) {
        double[] best = new double[k];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        int left = place - 1;
        int right = place + 1;
        while (left >= 0 || right < a.length) {
            double toLeft = left >= 0 ? a[place] - a[left] : Double.POSITIVE_INFINITY;
            double toRight = right < a.length ? a[right] - a[place] : Double.POSITIVE_INFINITY;
            if (Math.min(toLeft, toRight) >= best[k - 1]) {
                break;
            }
            int other = toLeft <= toRight ? left-- : right++;
            double distance = Math.max(Math.min(toLeft, toRight), Math.abs(b[other] - b[place]));
            for (int i = 0; i < k && distance < Double.POSITIVE_INFINITY; i++) {
                if (distance < best[i]) {
                    double moved = best[i];
                    best[i] = distance;
                    distance = moved;
                }
            }
        }
        return best[k - 1];
    }

    /** The largest distance below a distance; 0 for 0. */
    private static double inside(double distance) {
        return distance > 0 ? Math.nextDown(distance) : 0;
    }

    /** How many of ascending values are at most a radius from one of them, itself included. */
    private static int within(double[] ascending, double value, double radius) {
        int from = 0;
        for (int to = ascending.length; from < to;) {
            int middle = (from + to) >>> 1;
            if (value - ascending[middle] > radius) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        int end = from;
        for (int to = ascending.length; end < to;) {
            int middle = (end + to) >>> 1;
            if (ascending[middle] - value > radius) {
                to = middle;
            } else {
                end = middle + 1;
            }
        }
        return end - from;
    }
}
