package org.radflow.learn.explain;

import org.radflow.learn.trees.DecisionTree;
import org.radflow.learn.trees.TreeEnsemble;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;

/**
 * Exact SHAP values of sums of trees in polynomial time, path-dependent: what is not known of a case goes both ways, in proportion of the training cases
 * (Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9, algorithm 2). Of the sum of the trees: the probability, or the class's score before the softmax of boosted trees.
 */
public final class TreeShap {

    private TreeShap() {}

    /**
     * @param output number of the model's output
     * @param x      [feature][case]; NaN is missing, and goes both ways as what is not known does
     */
    public static Shap of(TreeEnsemble model, int output, double[][] x, int cases, String name, Progress progress) {
        double[][] values = Parallel.map(cases, progress, "SHAP values of trees", row -> {
            double[] shap = new double[x.length];
            for (int t = 0; t < model.trees().size(); t++) {
                new Walk(model.trees().get(t), output, x, row, model.weights()[t], shap).visit(0, new Path(), 1, 1, -1);
            }
            return shap;
        }).toArray(double[][]::new);
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

    /** One case in one tree. */
    private record Walk(DecisionTree tree, int output, double[][] x, int row, double weight, double[] shap) {

        /**
         * @param zero part of the case that comes here through the last feature when it is not known
         * @param one  when it is known: 1 or 0, or a part when its value is missing
         * @param last feature asked for before; -1 at the root
         */
        void visit(int node, Path before, double zero, double one, int last) {
            if (zero == 0 && one == 0) {
                return;
            }
            Path path = before.extend(zero, one, last);
            int feature = tree.feature()[node];
            if (feature < 0) {
                for (int i = 1; i < path.length; i++) {
                    double share = path.sumWithout(i) * (path.one[i] - path.zero[i]);
                    shap[path.feature[i]] += weight * share * tree.values()[node][output];
                }
                return;
            }
            double zeroSoFar = 1;
            double oneSoFar = 1;
            int seen = path.find(feature);
            if (seen > 0) {
                zeroSoFar = path.zero[seen];
                oneSoFar = path.one[seen];
                path = path.unwind(seen);
            }
            double share = tree.leftShare()[node];
            double value = x[feature][row];
            double goesLeft = Double.isNaN(value) ? share : value < tree.threshold()[node] ? 1 : 0;
            visit(tree.left(node), path, zeroSoFar * share, oneSoFar * goesLeft, feature);
            visit(tree.right()[node], path, zeroSoFar * (1 - share), oneSoFar * (1 - goesLeft), feature);
        }
    }

    /** The different features on the way to a node, and for each number of known ones the weight of their subsets. */
    private static final class Path {

        private final int length;
        private final int[] feature;
        private final double[] zero;
        private final double[] one;
        private final double[] weight;

        Path() {
            this(0);
        }

        private Path(int length) {
            this.length = length;
            feature = new int[length];
            zero = new double[length];
            one = new double[length];
            weight = new double[length];
        }

        private void copy(Path from, int count) {
            System.arraycopy(from.feature, 0, feature, 0, count);
            System.arraycopy(from.zero, 0, zero, 0, count);
            System.arraycopy(from.one, 0, one, 0, count);
            System.arraycopy(from.weight, 0, weight, 0, count);
        }

        int find(int wanted) {
            for (int i = 1; i < length; i++) {
                if (feature[i] == wanted) {
                    return i;
                }
            }
            return -1;
        }

        Path extend(double zeroPart, double onePart, int added) {
            Path longer = new Path(length + 1);
            longer.copy(this, length);
            longer.feature[length] = added;
            longer.zero[length] = zeroPart;
            longer.one[length] = onePart;
            longer.weight[length] = length == 0 ? 1 : 0;
            for (int i = length - 1; i >= 0; i--) {
                longer.weight[i + 1] += onePart * longer.weight[i] * (i + 1) / (length + 1.0);
                longer.weight[i] = zeroPart * longer.weight[i] * (length - i) / (length + 1.0);
            }
            return longer;
        }

        /** The path without one of its features. */
        Path unwind(int removed) {
            Path shorter = new Path(length - 1);
            shorter.copy(this, length - 1);
            double[] weights = weightsWithout(removed);
            System.arraycopy(weights, 0, shorter.weight, 0, length - 1);
            for (int i = removed; i < length - 1; i++) {
                shorter.feature[i] = feature[i + 1];
                shorter.zero[i] = zero[i + 1];
                shorter.one[i] = one[i + 1];
            }
            return shorter;
        }

        double sumWithout(int removed) {
            double sum = 0;
            for (double value : weightsWithout(removed)) {
                sum += value;
            }
            return sum;
        }

        /** The weights before the feature was added: {@link #extend} solved for what it began with. */
        private double[] weightsWithout(int removed) {
            int last = length - 1;
            double[] weights = new double[last];
            double o = one[removed];
            double z = zero[removed];
            double next = weight[last];
            for (int i = last - 1; i >= 0; i--) {
                if (o != 0) {
                    weights[i] = next * length / ((i + 1) * o);
                    next = weight[i] - weights[i] * z * (last - i) / length;
                } else {
                    weights[i] = weight[i] * length / (z * (last - i));
                }
            }
            return weights;
        }
    }
}
