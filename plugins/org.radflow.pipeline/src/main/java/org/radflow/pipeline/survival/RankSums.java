package org.radflow.pipeline.survival;

/** Sums of weights at ranks, added to and asked for in logarithmic time (Fenwick 1994, doi:10.1002/spe.4380240306). */
final class RankSums {

    private final double[] tree;
    private double total;

    RankSums(int ranks) {
        tree = new double[ranks + 1];
    }

    void add(int rank, double weight) {
        total += weight;
        for (int k = rank + 1; k < tree.length; k += k & -k) {
            tree[k] += weight;
        }
    }

    /** Sum at the ranks below one. */
    double below(int rank) {
        double sum = 0;
        for (int k = rank; k > 0; k -= k & -k) {
            sum += tree[k];
        }
        return sum;
    }

    /** Sum at the ranks above one. */
    double above(int rank) {
        return total - below(rank + 1);
    }

    double at(int rank) {
        return below(rank + 1) - below(rank);
    }
}
