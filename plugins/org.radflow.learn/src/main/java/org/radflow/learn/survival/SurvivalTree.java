package org.radflow.learn.survival;

/**
 * A tree of a random survival forest as arrays over its nodes, in preorder: the left child of node i is i + 1. Arrays are not to be changed.
 *
 * @param feature   index of the feature that a node asks for; -1 for a leaf
 * @param threshold a case goes left when its value is at most this
 * @param right     node of the right child; 0 for a leaf
 * @param at        [node][step]: indexes of event times at which the cumulative hazard of a leaf rises; empty for another node
 * @param hazard    [node][step]: Nelson-Aalen estimate from that time on
 */
record SurvivalTree(int[] feature, double[] threshold, int[] right, int[][] at, double[][] hazard) {

    /** The leaf that a case comes to. @param x [feature][case] */
    int leaf(double[][] x, int i) {
        int node = 0;
        while (feature[node] >= 0) {
            node = x[feature[node]][i] <= threshold[node] ? node + 1 : right[node];
        }
        return node;
    }

    /** Sum of the cumulative hazard of a leaf over all event times: the events to expect if all cases were like these. */
    double mortality(int leaf, int eventTimes) {
        double sum = 0;
        for (int s = 0; s < at[leaf].length; s++) {
            int until = s + 1 < at[leaf].length ? at[leaf][s + 1] : eventTimes;
            sum += hazard[leaf][s] * (until - at[leaf][s]);
        }
        return sum;
    }

    /** Cumulative hazard of a leaf from the event time of that index on; 0 before the first. */
    double hazard(int leaf, int eventTime) {
        int s = java.util.Arrays.binarySearch(at[leaf], eventTime);
        s = s >= 0 ? s : -s - 2;
        return s < 0 ? 0 : hazard[leaf][s];
    }
}
