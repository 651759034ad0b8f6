package org.radflow.learn.explain;

import java.util.ArrayList;
import java.util.List;

import org.radflow.learn.trees.DecisionTree;
import org.radflow.learn.trees.TreeEnsemble;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;

/**
 * Exact SHAP values of sums of trees in polynomial time, path-dependent: what is not known of a case goes both ways, in proportion of the training
 * cases
 * (Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9, algorithm 2). Of the sum of the trees: the probability, or the class's score before the
 * softmax of boosted trees.
 */
public final class TreeShap {

    private TreeShap() {}

    /**
     * @param output number of the model's output
     * @param x      [feature][case]; NaN is missing, and goes both ways as what is not known does
     */
    public static Shap of(TreeEnsemble model, int output, double[][] x, int cases, String name, Progress progress) {
        double[][] values = Parallel.map(cases, progress, "SHAP values of trees", row -> new Walk(x, row, output).through(model))
                .toArray(double[][]::new);
        return new Shap(model.features(), values, expected(model, output), "trees, exact, path-dependent", name);
    }

    private static double expected(TreeEnsemble model, int output) {
        double expected = model.offsets()[output];
        for (int t = 0; t < model.trees().size(); t++) {
            expected += model.weights()[t] * expected(model.trees().get(t), output, 0);
        }
        return expected;
    }

    private static double expected(DecisionTree tree, int output, int node) {
        if (tree.feature()[node] < 0) {
            return tree.values()[node][output];
        }
        double share = tree.leftShare()[node];
        return (share > 0 ? share * expected(tree, output, tree.left(node)) : 0)
                + (share < 1 ? (1 - share) * expected(tree, output, tree.right()[node]) : 0);
    }

    /** One case in the trees; a path for each depth, made once. */
    private static final class Walk {

        private final double[][] x;
        private final int row;
        private final int output;
        private final double[] shap;
        private final List<Path> paths = new ArrayList<>();
        private DecisionTree tree;
        private double weight;

        Walk(double[][] x, int row, int output) {
            this.x = x;
            this.row = row;
            this.output = output;
            shap = new double[x.length];
        }

        double[] through(TreeEnsemble model) {
            for (int t = 0; t < model.trees().size(); t++) {
                tree = model.trees().get(t);
                weight = model.weights()[t];
                visit(0, 0, 1, 1, -1);
            }
            return shap;
        }

        /**
         * @param zero part of the case that comes here through the last feature when it is not known
         * @param one  when it is known: 1 or 0, or a part when its value is missing
         * @param last feature asked for before; -1 at the root
         */
        private void visit(int node, int depth, double zero, double one, int last) {
            if (zero == 0 && one == 0) {
                return;
            }
            if (depth == paths.size()) {
                paths.add(new Path(depth + 1));
            }
            Path path = paths.get(depth);
            path.extend(depth == 0 ? null : paths.get(depth - 1), zero, one, last);
            int feature = tree.feature()[node];
            if (feature < 0) {
                addLeaf(path, weight * tree.values()[node][output]);
                return;
            }
            double zeroSoFar = 1;
            double oneSoFar = 1;
            int seen = path.find(feature);
            if (seen > 0) {
                zeroSoFar = path.zero[seen];
                oneSoFar = path.one[seen];
                path.unwind(seen);
            }
            double share = tree.leftShare()[node];
            double value = x[feature][row];
            double goesLeft = Double.isNaN(value) ? share : value < tree.threshold()[node] ? 1 : 0;
            visit(tree.left(node), depth + 1, zeroSoFar * share, oneSoFar * goesLeft, feature);
            visit(tree.right()[node], depth + 1, zeroSoFar * (1 - share), oneSoFar * (1 - goesLeft), feature);
        }

        private void addLeaf(Path path, double value) {
            if (value != 0) {
                for (int i = 1; i < path.length; i++) {
                    shap[path.feature[i]] += value * path.sumWithout(i) * (path.one[i] - path.zero[i]);
                }
            }
        }
    }

    /** The different features on the way to a node, and for each number of known ones the weight of their subsets. */
    private static final class Path {

        private final int[] feature;
        private final double[] zero;
        private final double[] one;
        private final double[] weight;
        private int length;

        Path(int capacity) {
            feature = new int[capacity];
            zero = new double[capacity];
            one = new double[capacity];
            weight = new double[capacity];
        }

        int find(int wanted) {
            for (int i = 1; i < length; i++) {
                if (feature[i] == wanted) {
                    return i;
                }
            }
            return -1;
        }

        /** Becomes the path before (none at the root) and one more feature. */
        void extend(Path before, double zeroPart, double onePart, int added) {
            int n = before == null ? 0 : before.length;
            if (n > 0) {
                System.arraycopy(before.feature, 0, feature, 0, n);
                System.arraycopy(before.zero, 0, zero, 0, n);
                System.arraycopy(before.one, 0, one, 0, n);
                System.arraycopy(before.weight, 0, weight, 0, n);
            }
            length = n + 1;
            feature[n] = added;
            zero[n] = zeroPart;
            one[n] = onePart;
            weight[n] = n == 0 ? 1 : 0;
            for (int i = n - 1; i >= 0; i--) {
                weight[i + 1] += onePart * weight[i] * (i + 1) / (n + 1.0);
                weight[i] = zeroPart * weight[i] * (n - i) / (n + 1.0);
            }
        }

        /** Takes a feature out: {@link #extend} solved for what it began with. */
        void unwind(int removed) {
            int last = length - 1;
            double o = one[removed];
            double z = zero[removed];
            double next = weight[last];
            for (int i = last - 1; i >= 0; i--) {
                double known = weight[i];
                weight[i] = o != 0 ? next * length / ((i + 1) * o) : known * length / (z * (last - i));
                next = known - weight[i] * z * (last - i) / length;
            }
            for (int i = removed; i < last; i++) {
                feature[i] = feature[i + 1];
                zero[i] = zero[i + 1];
                one[i] = one[i + 1];
            }
            length = last;
        }

        /** Sum of the weights without a feature, as {@link #unwind} would leave them. */
        double sumWithout(int removed) {
            int last = length - 1;
            double z = zero[removed] / length;
            double sum = 0;
            if (one[removed] != 0) {
                double o = length / one[removed];
                double next = weight[last];
                for (int i = last - 1; i >= 0; i--) {
                    double without = next * o / (i + 1);
                    sum += without;
                    next = weight[i] - without * z * (last - i);
                }
                return sum;
            }
            for (int i = last - 1; i >= 0; i--) {
                sum += weight[i] / (z * (last - i));
            }
            return sum;
        }
    }
}
