package org.radflow.learn.trees;

/**
 * A binary decision tree as arrays over its nodes. Node 0 is the root; the nodes are in preorder, so that the left child of node i is i + 1.
 * The arrays are not to be changed.
 *
 * @param feature   index of the feature that a node asks for; -1 for a leaf
 * @param threshold a case goes left when its value is below; 0 for a leaf
 * @param right     node of the right child; 0 for a leaf
 * @param leftShare part of a case whose value is missing that goes left; 0 for a leaf
 * @param cover     weight of the training cases that came to the node
 * @param values    [node][output]: of a leaf, what the tree gives; of another node, the mean of its children weighted by cover
 */
public record DecisionTree(int[] feature, double[] threshold, int[] right, double[] leftShare, double[] cover, double[][] values) {

    public int size() {
        return feature.length;
    }

    /** Node of the left child; 0 for a leaf. */
    public int left(int node) {
        return feature[node] < 0 ? 0 : node + 1;
    }

    /**
     * Adds weight times the values that a case gets.
     *
     * @param x    [feature][case]; NaN is missing: the case then goes both ways
     * @param sums per output
     */
    void add(double[][] x, int row, double weight, double[] sums) {
        add(0, x, row, weight, sums);
    }

    private void add(int start, double[][] x, int row, double weight, double[] sums) {
        int node = start;
        while (feature[node] >= 0) {
            double value = x[feature[node]][row];
            if (Double.isNaN(value)) {
                add(node + 1, x, row, weight * leftShare[node], sums);
                add(right[node], x, row, weight * (1 - leftShare[node]), sums);
                return;
            }
            node = value < threshold[node] ? node + 1 : right[node];
        }
        for (int output = 0; output < sums.length; output++) {
            sums[output] += weight * values[node][output];
        }
    }
}
