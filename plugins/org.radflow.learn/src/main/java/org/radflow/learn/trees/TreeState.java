package org.radflow.learn.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/** Sums of trees as plain numbers, one tree after the other, and back. */
final class TreeState {

    private TreeState() {}

    static State write(TreeSum sum) {
        int nodes = sum.trees().stream().mapToInt(DecisionTree::size).sum();
        int[] feature = new int[nodes];
        int[] right = new int[nodes];
        double[] threshold = new double[nodes];
        double[] leftShare = new double[nodes];
        double[] cover = new double[nodes];
        double[][] values = new double[sum.outputs().size()][nodes];
        int at = 0;
        for (DecisionTree tree : sum.trees()) {
            System.arraycopy(tree.feature(), 0, feature, at, tree.size());
            System.arraycopy(tree.right(), 0, right, at, tree.size());
            System.arraycopy(tree.threshold(), 0, threshold, at, tree.size());
            System.arraycopy(tree.leftShare(), 0, leftShare, at, tree.size());
            System.arraycopy(tree.cover(), 0, cover, at, tree.size());
            for (int node = 0; node < tree.size(); node++) {
                for (int output = 0; output < values.length; output++) {
                    values[output][at + node] = tree.values()[node][output];
                }
            }
            at += tree.size();
        }
        return new State().put("outcome", sum.outcome()).put("link", sum.link().name()).put("features", sum.features())
                .put("outputs", sum.outputs()).put("weights", sum.weights()).put("offsets", sum.offsets())
                .put("sizes", sum.trees().stream().mapToInt(DecisionTree::size).toArray()).put("feature", feature).put("right", right)
                .put("threshold", threshold).put("leftShare", leftShare).put("cover", cover).put("values", values);
    }

    /** @throws StateException when parts are missing or do not make trees */
    static TreeSum read(State state) {
        List<String> features = state.texts("features");
        List<String> outputs = state.texts("outputs");
        int[] sizes = state.integers("sizes");
        int[] feature = state.integers("feature");
        int[] right = state.integers("right");
        double[] threshold = state.numbers("threshold");
        double[] leftShare = state.numbers("leftShare");
        double[] cover = state.numbers("cover");
        double[][] values = state.rows("values");
        double[] weights = state.numbers("weights");
        double[] offsets = state.numbers("offsets");
        int nodes = feature.length;
        long total = Arrays.stream(sizes).asLongStream().sum();
        require(total == nodes && Arrays.stream(sizes).allMatch(size -> size > 0), "sizes");
        require(right.length == nodes && threshold.length == nodes && leftShare.length == nodes && cover.length == nodes, "nodes");
        require(values.length == outputs.size() && Arrays.stream(values).allMatch(row -> row.length == nodes), "values");
        require(weights.length == sizes.length && offsets.length == outputs.size() && !outputs.isEmpty(), "weights");
        List<DecisionTree> trees = new ArrayList<>();
        int at = 0;
        for (int size : sizes) {
            double[][] own = new double[size][outputs.size()];
            for (int node = 0; node < size; node++) {
                for (int output = 0; output < values.length; output++) {
                    own[node][output] = values[output][at + node];
                }
            }
            DecisionTree tree = new DecisionTree(Arrays.copyOfRange(feature, at, at + size), Arrays.copyOfRange(threshold, at, at + size),
                    Arrays.copyOfRange(right, at, at + size), Arrays.copyOfRange(leftShare, at, at + size),
                    Arrays.copyOfRange(cover, at, at + size), own);
            check(tree, features.size());
            trees.add(tree);
            at += size;
        }
        return new TreeSum(state.text("outcome"), state.constant("link", TreeEnsemble.Link.class), features, outputs, trees, weights, offsets);
    }

    /** Children come after their parent and inside the tree, so that every path ends. */
    private static void check(DecisionTree tree, int features) {
        for (int node = 0; node < tree.size(); node++) {
            int feature = tree.feature()[node];
            require(feature < features && (feature < 0 || tree.right()[node] > node + 1 && tree.right()[node] < tree.size()), "children");
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new StateException("Trees: found " + what + " that do not fit together, expected complete trees");
        }
    }
}
